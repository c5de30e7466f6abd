package org.qingmiao.child.stored;

import java.util.List;
import org.qingmiao.child.ChildStatement;
import org.qingmiao.child.ChildStatement.Guardian;

/** What is sealed of a statement. */
record ChildWords(String family, String given, String number, String address, List<Guardian> guardians) {
    static ChildWords of(ChildStatement said) {
        return new ChildWords(
                said.family(), said.given(), said.number().text(), said.living().address(), said.guardians());
    }
}
