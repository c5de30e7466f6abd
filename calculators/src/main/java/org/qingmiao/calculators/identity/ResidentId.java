package org.qingmiao.calculators.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.qingmiao.calculators.Sex;

/**
 * A well-formed resident identity number of 18 characters, or of 15 as before October 1999 (GB 11643). Six digits of the
 * division of first registration, the date of birth, three digits of sequence (odd for men), and with 18 a check character.
 */
public final class ResidentId {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final int OLD_LENGTH = 15;
    private static final int LENGTH = 18;
    private static final int DIVISION_END = 6;
    private static final int SEQUENCE_END = 17;
    /** Sequences from here were given in 15 digits to people born in the nineteenth century. */
    private static final int CENTENARIANS_FROM = 996;

    private static final int EARLIEST_YEAR = 1800;

    private final String given;
    private final String full;
    private final LocalDate birth;

    private ResidentId(String given, String full, LocalDate birth) {
        this.given = given;
        this.full = full;
        this.birth = birth;
    }

    /**
     * Checks a number.
     *
     * @param text as written, blanks around it and a lower-case x allowed
     * @param today where the person is; a later date of birth is a fault
     */
    public static Checked check(String text, LocalDate today) {
        String number = text.strip().toUpperCase(Locale.ROOT);
        int length = number.codePointCount(0, number.length());
        if (length != OLD_LENGTH && length != LENGTH) {
            return new Checked.Invalid(Fault.LENGTH);
        }
        if (!digits(number)) {
            return new Checked.Invalid(Fault.DIGITS);
        }
        if (!Divisions.known(number.substring(0, DIVISION_END))) {
            return new Checked.Invalid(Fault.DIVISION);
        }
        String full = length == LENGTH ? number : upgrade(number);
        Optional<LocalDate> birth = birth(full, today);
        if (birth.isEmpty()) {
            return new Checked.Invalid(Fault.DATE);
        }
        if (full.charAt(SEQUENCE_END) != checkCharacter(full)) {
            return new Checked.Invalid(Fault.CHECK);
        }
        return new Checked.Valid(new ResidentId(number, full, birth.get()));
    }

    private static boolean digits(String number) {
        int digits = Math.min(number.length(), SEQUENCE_END);
        for (int i = 0; i < digits; i++) {
            if (number.charAt(i) < '0' || number.charAt(i) > '9') {
                return false;
            }
        }
        return number.length() < LENGTH || CHECK_CHARACTERS.indexOf(number.charAt(SEQUENCE_END)) >= 0;
    }

    private static Optional<LocalDate> birth(String full, LocalDate today) {
        try {
            LocalDate birth = LocalDate.of(
                    Integer.parseInt(full, 6, 10, 10),
                    Integer.parseInt(full, 10, 12, 10),
                    Integer.parseInt(full, 12, 14, 10));
            return birth.isAfter(today) || birth.getYear() < EARLIEST_YEAR ? Optional.empty() : Optional.of(birth);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String upgrade(String fifteen) {
        int sequence = Integer.parseInt(fifteen, OLD_LENGTH - 3, OLD_LENGTH, 10);
        String century = sequence >= CENTENARIANS_FROM ? "18" : "19";
        String seventeen = fifteen.substring(0, DIVISION_END) + century + fifteen.substring(DIVISION_END);
        return seventeen + checkCharacter(seventeen);
    }

    /**
     * The check character by ISO 7064 MOD 11-2.
     *
     * @param number at least 17 digits; what follows them is not looked at
     */
    static char checkCharacter(String number) {
        int sum = 0;
        for (int i = 0; i < SEQUENCE_END; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECK_CHARACTERS.charAt(sum % CHECK_CHARACTERS.length());
    }

    /** The number as given, without blanks, with a capital X. */
    public String number() {
        return given;
    }

    /** The number of 18 characters, made from 15 if need be. */
    public String full() {
        return full;
    }

    /** Whether the number was given with 15 digits. */
    public boolean isOld() {
        return given.length() == OLD_LENGTH;
    }

    public LocalDate birthDate() {
        return birth;
    }

    public Sex sex() {
        return full.charAt(SEQUENCE_END - 1) % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /** Six digits of the division where the person was first registered; it may be abolished since. */
    public String divisionCode() {
        return full.substring(0, DIVISION_END);
    }

    /** The first six and the last two characters, stars between; division and check remain, the birth date does not. */
    public String masked() {
        return mask(given);
    }

    /** Masks any text that stands where a number should, so that a wrong number is not shown either. */
    public static String mask(String text) {
        int length = text.length();
        if (length <= DIVISION_END + 2) {
            return "*".repeat(length);
        }
        return text.substring(0, DIVISION_END) + "*".repeat(length - DIVISION_END - 2) + text.substring(length - 2);
    }

    /** Two numbers are equal if they are the same person's: 15 digits equal the 18 made from them. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ResidentId id && full.equals(id.full);
    }

    @Override
    public int hashCode() {
        return full.hashCode();
    }

    /** Masked, so that no log holds a number by accident. */
    @Override
    public String toString() {
        return masked();
    }
}
