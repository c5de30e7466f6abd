package org.qingmiao.calculators.immunization;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How well a group of children is covered with one dose.
 *
 * <p>Source: none of a standard; doses and ages as {@link Schedule} has them.
 *
 * @param cohort what the caller groups by, such as the year of birth
 * @param dose the number in the schedule
 * @param children those who had reached the age of the dose and follow its series
 * @param covered those of them with a dose that counts
 * @param limited those of them who had also reached the age before which it should be given; 0 where there is no such age
 * @param timely those of the limited with a dose that counts and was given before that age
 */
public record Coverage(String cohort, Vaccine vaccine, int dose, int children, int covered, int limited, int timely) {
    private record Key(String cohort, Vaccine vaccine, int dose) {}

    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::cohort).thenComparing(Key::vaccine).thenComparingInt(Key::dose);

    /** Share of the children who are covered, 0 to 1; empty without children. */
    public OptionalDouble rate() {
        return share(covered, children);
    }

    /** Share of those who should have had the dose in time, 0 to 1; empty where no one should. */
    public OptionalDouble timeliness() {
        return share(timely, limited);
    }

    private static OptionalDouble share(int part, int whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }

    /**
     * Counts a group of children by cohort, vaccine and dose. A dose that nobody had reached the age for is left out.
     *
     * @param schedule the one by which the children were assessed
     * @param cohort names the cohort of a child
     */
    public static List<Coverage> of(
            Collection<Assessment> children, Schedule schedule, Function<History, String> cohort) {
        Map<Key, int[]> counts = new TreeMap<>(ORDER);
        for (Assessment child : children) {
            add(child, schedule, cohort.apply(child.history()), counts);
        }
        return counts.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Coverage of(Key key, int[] n) {
        return new Coverage(key.cohort, key.vaccine, key.dose, n[0], n[1], n[2], n[3]);
    }

    private static void add(Assessment child, Schedule schedule, String cohort, Map<Key, int[]> counts) {
        History history = child.history();
        for (ScheduledDose dose : schedule.doses(history.birth())) {
            if (dose.ageDate(history.birth()).isAfter(history.asOf()) || !follows(child, dose)) {
                continue;
            }
            int[] n = counts.computeIfAbsent(new Key(cohort, dose.vaccine(), dose.dose()), key -> new int[4]);
            DoseVerdict given = given(child, dose);
            n[0]++;
            n[1] += given != null ? 1 : 0;
            dose.overdueFrom(history.birth())
                    .filter(day -> !day.isAfter(history.asOf()))
                    .ifPresent(day -> {
                        n[2]++;
                        n[3] += given != null && given.given().date().isBefore(day) ? 1 : 0;
                    });
        }
    }

    private static boolean follows(Assessment child, ScheduledDose dose) {
        return child.series().stream()
                .filter(state -> state.series().equals(dose.vaccine().series()))
                .noneMatch(state -> state.status() == Status.ALTERNATIVE || state.status() == Status.NOT_ELIGIBLE);
    }

    private static @Nullable DoseVerdict given(Assessment child, ScheduledDose dose) {
        for (DoseVerdict doseVerdict : child.verdicts()) {
            if (doseVerdict.counted().filter(counted -> counted == dose).isPresent()) {
                return doseVerdict;
            }
        }
        return null;
    }
}
