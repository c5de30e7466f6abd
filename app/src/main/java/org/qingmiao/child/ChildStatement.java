package org.qingmiao.child;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a source says of a child, as it says it.
 *
 * @param source {@code desk}, or what else said it, such as {@code register/record}
 * @param family may be empty, as of a foundling
 * @param given may be empty while a newborn has no name
 * @param home id of the unit where the child lives, which keeps it
 * @param school id of its school
 * @param guardians who cares for it, as this source says
 */
public record ChildStatement(
        String source,
        String family,
        String given,
        Optional<Birth> birth,
        Optional<String> sex,
        PersonNumber number,
        String home,
        Optional<String> school,
        Living living,
        List<Guardian> guardians) {
    public static final String DESK = "desk";

    /** Of an invented child, which pages mark so. */
    public static final String DEMO = "demo";

    public ChildStatement {
        guardians = List.copyOf(guardians);
    }

    /** How exactly a day of birth is known. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR
    }

    /** @param day the first of what is known where it is not known to the day */
    public record Birth(LocalDate day, Precision precision) {
        public boolean isExact() {
            return precision == Precision.DAY;
        }
    }

    /** What kind of number says who a child is. */
    public enum NumberKind {
        NONE,
        RESIDENT,
        BIRTH_CERTIFICATE,
        PASSPORT,
        FOUNDLING
    }

    /** @param text empty of the kind {@link NumberKind#NONE} */
    public record PersonNumber(NumberKind kind, String text) {
        public static final PersonNumber NONE = new PersonNumber(NumberKind.NONE, "");
    }

    /** On what ground a child lives where it lives. */
    public enum Residence {
        REGISTERED,
        RESIDENT,
        TEMPORARY,
        FOREIGN,
        UNREGISTERED
    }

    /**
     * How a child lives.
     *
     * @param householdCode division where its household is registered
     * @param livingCode division where it lives
     */
    public record Living(
            String address,
            Optional<Residence> residence,
            String householdCode,
            String livingCode,
            Optional<Boolean> inSchool,
            Optional<Boolean> disabled) {
        public static final Living UNKNOWN =
                new Living("", Optional.empty(), "", "", Optional.empty(), Optional.empty());
    }

    /** What a person is to a child. */
    public enum Role {
        FATHER,
        MOTHER,
        GRANDPARENT,
        GUARDIAN,
        CARER,
        INSTITUTION
    }

    public record Guardian(Role role, String name, String phone) {}

    /** Nothing yet, by a source. */
    public static ChildStatement by(String source) {
        return new ChildStatement(
                source,
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                PersonNumber.NONE,
                "",
                Optional.empty(),
                Living.UNKNOWN,
                List.of());
    }

    public ChildStatement withName(String family, String given) {
        return new ChildStatement(source, family, given, birth, sex, number, home, school, living, guardians);
    }

    public ChildStatement withBirth(Optional<Birth> birth) {
        return new ChildStatement(source, family, given, birth, sex, number, home, school, living, guardians);
    }

    public ChildStatement withSex(Optional<String> sex) {
        return new ChildStatement(source, family, given, birth, sex, number, home, school, living, guardians);
    }

    public ChildStatement withNumber(PersonNumber number) {
        return new ChildStatement(source, family, given, birth, sex, number, home, school, living, guardians);
    }

    public ChildStatement withHome(String home) {
        return new ChildStatement(source, family, given, birth, sex, number, home, school, living, guardians);
    }

    public ChildStatement withSchool(Optional<String> school) {
        return new ChildStatement(source, family, given, birth, sex, number, home, school, living, guardians);
    }

    public ChildStatement withLiving(Living living) {
        return new ChildStatement(source, family, given, birth, sex, number, home, school, living, guardians);
    }

    public ChildStatement withGuardians(List<Guardian> guardians) {
        return new ChildStatement(source, family, given, birth, sex, number, home, school, living, guardians);
    }

    /** As it is written: the family name first, with a blank between if both are of letters. */
    public String name() {
        boolean letters = !family.isEmpty() && family.codePoints().allMatch(c -> c < 0x250);
        return letters ? (family + " " + given).strip() : family + given;
    }
}
