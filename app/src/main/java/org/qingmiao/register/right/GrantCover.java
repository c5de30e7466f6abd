package org.qingmiao.register.right;

import java.util.Optional;
import org.qingmiao.register.definition.Access.Scope;
import org.qingmiao.register.definition.Access.ScopeWord;
import org.qingmiao.register.storage.Reach.Interval;

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

    /** Nothing for scopes that are asked of fields of the record, and for the store that lies apart. */
    static Optional<GrantCover> of(Scope scope, PlacedDuty duty, String login) {
        return scope instanceof Scope.Word word ? of(word.word(), duty, login) : Optional.empty();
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
