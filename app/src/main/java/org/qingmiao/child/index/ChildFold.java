package org.qingmiao.child.index;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.child.ChildStatement;
import org.qingmiao.child.ChildStatement.Living;
import org.qingmiao.child.ChildStatement.NumberKind;
import org.qingmiao.child.stored.ChildPart;
import org.qingmiao.child.stored.StoredStatement;

/** What several statements come to. */
final class ChildFold {
    /** Of whom nothing is known. */
    static final ChildStatement NOBODY = ChildStatement.by("");

    private ChildFold() {}

    /** By a day: who a child is holds always, where and how it lives from the day on that its source says. */
    static ChildStatement of(List<StoredStatement> said, LocalDate day) {
        ChildStatement sum = NOBODY;
        for (StoredStatement one : said) {
            if (one.holdsOn(day)) {
                sum = one.whole() ? one.said() : over(sum, one.said());
            } else {
                sum = who(over(sum, one.said()), sum);
            }
        }
        return sum;
    }

    /** The upper one where it says something. */
    static ChildStatement over(ChildStatement base, ChildStatement upper) {
        boolean named = !upper.family().isEmpty() || !upper.given().isEmpty();
        return new ChildStatement(
                upper.source(),
                named ? upper.family() : base.family(),
                named ? upper.given() : base.given(),
                upper.birth().or(base::birth),
                upper.sex().or(base::sex),
                upper.number().kind() == NumberKind.NONE ? base.number() : upper.number(),
                upper.home().isEmpty() ? base.home() : upper.home(),
                upper.school().or(() -> isOut(upper) ? Optional.empty() : base.school()),
                over(base.living(), upper.living()),
                upper.guardians().isEmpty() ? base.guardians() : upper.guardians());
    }

    /** Who is said to be at no school has none, though another one was said before. */
    private static boolean isOut(ChildStatement said) {
        return said.living().inSchool().equals(Optional.of(false));
    }

    private static Living over(Living base, Living upper) {
        return new Living(
                upper.address().isEmpty() ? base.address() : upper.address(),
                upper.residence().or(base::residence),
                upper.householdCode().isEmpty() ? base.householdCode() : upper.householdCode(),
                upper.livingCode().isEmpty() ? base.livingCode() : upper.livingCode(),
                upper.inSchool().or(base::inSchool),
                upper.disabled().or(base::disabled));
    }

    /** Who it is by the first, how it lives by the second. */
    private static ChildStatement who(ChildStatement who, ChildStatement lives) {
        return who.withHome(lives.home())
                .withSchool(lives.school())
                .withLiving(lives.living())
                .withGuardians(lives.guardians());
    }

    /** A child and one that was linked with it: what the first does not say, and what is to be taken, comes from the other. */
    static ChildStatement linked(ChildStatement lead, ChildStatement other, Set<ChildPart> takes) {
        ChildStatement filled = over(other, lead);
        ChildStatement turned = over(lead, other);
        ChildStatement sum = filled;
        for (ChildPart part : takes) {
            sum = part.put(sum, turned);
        }
        return sum;
    }
}
