package org.qingmiao.child;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What formulas may read of a child; what nobody said is absent.
 *
 * @param birth only if the day is known
 * @param sex {@code m} or {@code f}
 * @param school id of a unit
 * @param home id of the unit where the child lives
 * @param residence the address in words
 * @param householdCode division where the household is registered
 * @param livingCode division where the child lives
 * @param number as its source wrote it
 */
public record ChildFacts(
        Optional<LocalDate> birth,
        Optional<String> sex,
        Optional<String> school,
        Optional<String> home,
        Optional<String> residence,
        Optional<UUID> household,
        Optional<String> householdCode,
        Optional<String> livingCode,
        Optional<String> number,
        Optional<Boolean> inSchool,
        Optional<Boolean> disabled,
        Optional<LocalDate> diedOn) {}
