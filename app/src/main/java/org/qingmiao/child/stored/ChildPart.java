package org.qingmiao.child.stored;

import java.util.Optional;
import java.util.Set;
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
        return new ChildStatement(
                base.source(),
                this == NAME ? from.family() : base.family(),
                this == NAME ? from.given() : base.given(),
                this == BIRTH ? from.birth() : base.birth(),
                this == SEX ? from.sex() : base.sex(),
                this == NUMBER ? from.number() : base.number(),
                this == HOME ? from.home() : base.home(),
                this == SCHOOL ? from.school() : base.school(),
                this == LIVING ? from.living() : base.living(),
                base.guardians());
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
        Set<Object> said = java.util.stream.Stream.of(of(one), of(other))
                .flatMap(Optional::stream)
                .collect(java.util.stream.Collectors.toSet());
        return said.size() > 1;
    }
}
