package org.qingmiao.child.stored;

import java.util.Optional;
import org.qingmiao.child.ChildStatement;

/** What two entries of one child can say differently, and what of it may be taken from either. */
public enum ChildPart {
    NAME,
    BIRTH,
    SEX,
    NUMBER,
    HOME,
    SCHOOL,
    LIVING;

    /** The first with this part of the second. */
    public ChildStatement put(ChildStatement base, ChildStatement from) {
        return switch (this) {
            case NAME -> base.withName(from.family(), from.given());
            case BIRTH -> base.withBirth(from.birth());
            case SEX -> base.withSex(from.sex());
            case NUMBER -> base.withNumber(from.number());
            case HOME -> base.withHome(from.home());
            case SCHOOL -> base.withSchool(from.school());
            case LIVING -> base.withLiving(from.living());
        };
    }

    /** What a statement says of it, to be compared; empty if nothing. */
    public Optional<Object> of(ChildStatement said) {
        return switch (this) {
            case NAME -> Optional.<Object>of(said.name()).filter(name -> !name.equals(""));
            case BIRTH -> said.birth().map(b -> b);
            case SEX -> said.sex().map(s -> s);
            case NUMBER -> Optional.<Object>of(said.number()).filter(n -> !n.equals(ChildStatement.PersonNumber.NONE));
            case HOME -> Optional.<Object>of(said.home()).filter(home -> !home.equals(""));
            case SCHOOL -> said.school().map(s -> s);
            case LIVING -> Optional.<Object>of(said.living()).filter(l -> !l.equals(ChildStatement.Living.UNKNOWN));
        };
    }

    /** Whether both say something, and not the same. */
    public boolean differs(ChildStatement one, ChildStatement other) {
        return of(one).flatMap(a -> of(other).filter(b -> !a.equals(b))).isPresent();
    }
}
