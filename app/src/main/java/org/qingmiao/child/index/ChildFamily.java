package org.qingmiao.child.index;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qingmiao.child.ChildStatement.Role;

/**
 * Who cares for a child and with whom it lives, as far as the reader reaches.
 *
 * @param guardians those of now first
 */
public record ChildFamily(List<Guardian> guardians, Optional<Household> household) {
    public ChildFamily {
        guardians = List.copyOf(guardians);
    }

    /** @param until absent: to this day */
    public record Guardian(
            UUID person, Role role, String name, String phone, LocalDate from, Optional<LocalDate> until) {
        boolean on(LocalDate day) {
            return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
        }
    }

    /** @param children the other children of it */
    public record Household(UUID id, String address, LocalDate from, List<UUID> children) {
        public Household {
            children = List.copyOf(children);
        }
    }
}
