package org.qingmiao.calculators.identity;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.qingmiao.calculators.Sex;

/**
 * Numbers for tests and demonstrations that look right and can be nobody's. A number carries the division in which its
 * owner was registered after birth, so a division that was abolished years before the birth, or never was, makes it
 * impossible. No number of a living or dead person can come out of here.
 *
 * <p>Source: GB 11643-1999 and {@link Divisions}.
 */
public final class SyntheticIds {
    private static final String NO_DIVISION = "990000";
    private static final int YEARS_ABOLISHED = 10;
    private static final int SEQUENCES = 500;
    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
    private static final LocalDate SOME_DAY = LocalDate.of(2015, 6, 1);

    /** Codes that no list has any more, the longest abolished first. */
    private static final List<Ended> ENDED = ended();

    private record Ended(String code, int year) {}

    private SyntheticIds() {}

    /**
     * A number that passes every check and is impossible: its division had ended ten years or more before the birth.
     *
     * @param n any number from 0; another one gives another number until divisions × 500 are used
     * @param birth from 1994, so that enough divisions had ended
     */
    public static String passing(long n, LocalDate birth, Sex sex) {
        if (birth.getYear() < 1994) {
            throw new IllegalArgumentException("birth must not be before 1994");
        }
        if (n < 0) {
            throw new IllegalArgumentException("n must not be negative");
        }
        int usable = (int) ENDED.stream()
                .filter(ended -> ended.year <= birth.getYear() - YEARS_ABOLISHED)
                .count();
        String division = ENDED.get((int) (n % usable)).code;
        return number(division, DATE.format(birth), (int) (n / usable % SEQUENCES), sex);
    }

    /** A number whose only fault is its division, which no list of any year has: even our own check refuses it. */
    public static String refused(long n, LocalDate birth, Sex sex) {
        if (n < 0) {
            throw new IllegalArgumentException("n must not be negative");
        }
        return number(NO_DIVISION, DATE.format(birth), (int) (n % SEQUENCES), sex);
    }

    /** A number with just this fault. */
    public static String withFault(Fault fault) {
        String passing = passing(0, SOME_DAY, Sex.FEMALE);
        return switch (fault) {
            case LENGTH -> passing.substring(1);
            case DIGITS -> passing.substring(0, 9) + "O" + passing.substring(10);
            case DIVISION -> refused(0, SOME_DAY, Sex.FEMALE);
            case DATE -> number(passing.substring(0, 6), "20150230", 0, Sex.FEMALE);
            case CHECK -> passing.substring(0, 17) + (passing.endsWith("0") ? '1' : '0');
        };
    }

    private static String number(String division, String birth, int pair, Sex sex) {
        int sequence = pair * 2 + (sex == Sex.MALE ? 1 : 0);
        String seventeen = division + birth + String.format(Locale.ROOT, "%03d", sequence);
        return seventeen + ResidentId.checkCharacter(seventeen);
    }

    private static List<Ended> ended() {
        return Divisions.all().stream()
                .map(Division::code)
                .distinct()
                .map(Divisions::of)
                .filter(SyntheticIds::isEnded)
                .map(meanings -> new Ended(meanings.getFirst().code(), last(meanings)))
                .sorted(Comparator.comparingInt(Ended::year).thenComparing(Ended::code))
                .toList();
    }

    private static boolean isEnded(List<Division> meanings) {
        return meanings.stream().allMatch(d -> d.lifetime().until() != null && d.confirmed());
    }

    private static int last(List<Division> meanings) {
        return meanings.stream()
                .mapToInt(d -> Objects.requireNonNull(d.lifetime().until()))
                .max()
                .orElseThrow();
    }
}
