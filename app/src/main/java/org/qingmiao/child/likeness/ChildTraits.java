package org.qingmiao.child.likeness;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qingmiao.calculators.identity.Checked;
import org.qingmiao.calculators.identity.ResidentId;
import org.qingmiao.child.ChildStatement;

/**
 * What tells one child from another.
 *
 * @param number a valid one of 18 characters, or that of another paper; empty if there is none
 * @param valid whether it is a resident's number that passes every check
 * @param phones of those who care for it
 */
public record ChildTraits(
        String name,
        String given,
        Optional<ChildStatement.Birth> birth,
        Optional<String> sex,
        String number,
        boolean valid,
        Set<String> phones) {
    public ChildTraits {
        phones = Set.copyOf(phones);
    }

    /** @param today to tell whether a resident's number is valid */
    public static ChildTraits of(ChildStatement said, LocalDate today) {
        Optional<ResidentId> resident = said.number().kind() == ChildStatement.NumberKind.RESIDENT
                ? valid(said.number().text(), today)
                : Optional.empty();
        return new ChildTraits(
                said.name(),
                said.given(),
                said.birth(),
                said.sex(),
                resident.map(ResidentId::full).orElse(said.number().text()),
                resident.isPresent(),
                said.guardians().stream()
                        .map(ChildStatement.Guardian::phone)
                        .filter(phone -> !phone.isEmpty())
                        .collect(Collectors.toSet()));
    }

    private static Optional<ResidentId> valid(String number, LocalDate today) {
        return ResidentId.check(number, today) instanceof Checked.Valid right
                ? Optional.of(right.id())
                : Optional.empty();
    }
}
