package org.qingmiao.register.web.print;

import java.util.ArrayList;
import java.util.List;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;

/**
 * A record on a form, in one language, as its reader sees it.
 *
 * @param marks what kind of copy it is: invented data, a draft
 * @param foot who printed which version when, and what places left open mean
 */
record PrintedRecord(String title, List<String> marks, List<PrintBlock> blocks, String foot, Lang lang) {
    PrintedRecord {
        marks = List.copyOf(marks);
        blocks = List.copyOf(blocks);
    }

    /** With one mark more. */
    PrintedRecord marked(String key, int value) {
        List<String> more = new ArrayList<>(marks);
        more.add(Messages.in(lang, key, value));
        return new PrintedRecord(title, more, blocks, foot, lang);
    }
}
