package org.qingmiao.register.right;

import java.util.Optional;
import org.qingmiao.register.definition.Access.Grant;
import org.qingmiao.register.definition.Access.Scope;
import org.qingmiao.register.definition.Access.ScopeWord;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.storage.Reach.Interval;
import org.qingmiao.register.storage.layout.ReachColumn;

/** The records that a grant covers for who holds its duty somewhere. */
sealed interface GrantCover {
    boolean covers(RecordPlace record);

    /** Records that units of an interval keep. */
    record Kept(Interval by) implements GrantCover {
        @Override
        public boolean covers(RecordPlace record) {
            return by.holds(record.unitOrd());
        }
    }

    /** Records that one person made and their unit keeps. */
    record Made(String login, Interval keptBy) implements GrantCover {
        @Override
        public boolean covers(RecordPlace record) {
            return new Kept(keptBy).covers(record)
                    && record.createdBy().filter(login::equals).isPresent();
        }
    }

    /**
     * Records that were handed to a unit.
     *
     * @param by the one hand-over by which it counts; nothing for any
     */
    record Handed(int to, Optional<String> by) implements GrantCover {
        @Override
        public boolean covers(RecordPlace record) {
            return record.handed().stream().anyMatch(this::counts);
        }

        boolean counts(RecordPlace.Handed handed) {
            return handed.to() == to && by.map(handed.handOver()::equals).orElse(true);
        }
    }

    /**
     * Records of a district that name somebody, or a unit.
     *
     * @param column in which the names stand
     */
    record Named(String column, String name, Interval district) implements GrantCover {
        @Override
        public boolean covers(RecordPlace record) {
            return district.holds(record.unitOrd()) && record.claims().names(column, name);
        }
    }

    /** Nothing for the store that lies apart, and where the register does not ask its records for it. */
    static Optional<GrantCover> of(Register register, Grant grant, PlacedDuty duty, String login) {
        return switch (grant.scope()) {
            case Scope.Word s -> of(s.word(), duty, login);
            case Scope.Mine s -> named(register, grant, login, duty);
            case Scope.InUnit s -> named(register, grant, duty.held().unit(), duty);
        };
    }

    private static Optional<GrantCover> named(Register register, Grant grant, String name, PlacedDuty duty) {
        return ReachColumn.of(register, grant).map(c -> new Named(c.name(), name, duty.district()));
    }

    private static Optional<GrantCover> of(ScopeWord scope, PlacedDuty duty, String login) {
        Interval unit = duty.held().place().alone();
        return switch (scope) {
            case UNIT -> Optional.of(new Kept(unit));
            case SUBTREE -> Optional.of(new Kept(duty.held().place().andBelow()));
            case DISTRICT -> Optional.of(new Kept(duty.district()));
            case OWN, OWN_DRAFT -> Optional.of(new Made(login, unit));
            case HANDED -> Optional.of(new Handed(duty.held().place().ord(), Optional.empty()));
            case APART_UNIT, NONE -> Optional.empty();
        };
    }
}
