package org.qingmiao.tools;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingmiao.calculators.allocation.Criterion;
import org.qingmiao.calculators.allocation.Market;
import org.qingmiao.calculators.allocation.Preferences;
import org.qingmiao.calculators.allocation.Priorities;
import org.qingmiao.calculators.allocation.Ranking;
import org.qingmiao.platform.Messages;

/** Reads schools, applicants and priorities into columns. */
final class AllocationInput {
    private static final Input POINTS = Input.decimal("points", "", Messages.of("tools.allocation.input.points"));
    private static final Input TIE_BREAK =
            Input.decimal("tie_break", "", Messages.of("tools.allocation.input.tie_break"));
    private static final Input PLACES = Input.integer("places", "", Messages.of("tools.allocation.input.places"))
            .from("0")
            .to("1000000000");

    private final List<String> schools = new ArrayList<>();
    private final Map<String, Integer> schoolNumbers = new HashMap<>();
    private final IntColumn places = new IntColumn();
    private final List<String> applicants = new ArrayList<>();
    private final Map<String, Integer> applicantNumbers = new HashMap<>();
    private final IntColumn from = new IntColumn();
    private final IntColumn wishes = new IntColumn();
    private final DoubleColumn points = new DoubleColumn();
    private final DoubleColumn tieBreaks = new DoubleColumn();

    private AllocationInput() {}

    /**
     * Reads the files.
     *
     * @param priorities null if points are the same at all schools
     * @param common whether all schools go by one order, as a serial dictatorship does
     * @throws Impossible naming option, line and column of what cannot be used
     */
    static AllocationCase read(CsvFile schools, CsvFile applicants, @Nullable CsvFile priorities, boolean common) {
        AllocationInput input = new AllocationInput();
        schools.each(List.of("school", "places"), List.of(), (line, cells) -> input.school(schools, line, cells));
        boolean crlf = input.applicants(applicants, priorities == null || common);
        Preferences preferences = Preferences.of(input.from.toArray(), input.wishes.toArray());
        Priorities order = input.priorities(priorities, common, preferences);
        Market market = new Market(preferences, order, input.places.toArray());
        return new AllocationCase(
                List.copyOf(input.applicants), List.copyOf(input.schools), market, input.tieBreaks.toArray(), crlf);
    }

    private Priorities priorities(@Nullable CsvFile file, boolean common, Preferences preferences) {
        double[] ties = tieBreaks.toArray();
        if (file == null) {
            return Priorities.common(points.toArray(), ties);
        }
        double[] ofChoice = pointsOf(file, preferences);
        return common
                ? Priorities.common(points.toArray(), ties).onlyWhere(known(ofChoice))
                : Priorities.bySchool(ofChoice, Ranking.by(Criterion.smaller(ties)));
    }

    private void school(CsvFile file, long line, String[] cells) {
        if (cells[0].isEmpty()) {
            throw file.fault(line, "school", Messages.of("tools.allocation.empty"));
        }
        if (schoolNumbers.put(cells[0], schools.size()) != null) {
            throw file.fault(line, "school", Messages.of("tools.allocation.given_twice", cells[0]));
        }
        schools.add(cells[0]);
        try {
            if (!(PLACES.parse(cells[1]) instanceof Long count)) {
                throw Impossible.of("places", Messages.of("tools.allocation.empty"));
            }
            places.add(count.intValue());
        } catch (Impossible e) {
            throw e.at(file, line);
        }
    }

    private boolean applicants(CsvFile file, boolean needsPoints) {
        List<String> required = new ArrayList<>(List.of("applicant", "preferences", "tie_break"));
        List<String> optional = new ArrayList<>();
        (needsPoints ? required : optional).add("points");
        from.add(0);
        return file.each(required, optional, (line, cells) -> {
            applicant(file, line, cells[0]);
            wishes(file, line, cells[0], cells[1]);
            try {
                tieBreaks.add(cells[2].isEmpty() ? Double.NaN : Numerals.parse(TIE_BREAK, cells[2]));
                if (needsPoints) {
                    points.add(known(cells[3]));
                }
            } catch (Impossible e) {
                throw e.at(file, line);
            }
        });
    }

    private static double known(String cell) {
        if (cell.isEmpty()) {
            throw Impossible.of("points", Messages.of("tools.allocation.empty_so_no_order"));
        }
        return Numerals.parse(POINTS, cell);
    }

    private void applicant(CsvFile file, long line, String name) {
        if (name.isEmpty()) {
            throw file.fault(line, "applicant", Messages.of("tools.allocation.empty"));
        }
        if (applicantNumbers.put(name, applicants.size()) != null) {
            throw file.fault(line, "applicant", Messages.of("tools.allocation.given_twice", name));
        }
        applicants.add(name);
    }

    /** Schools with a bar between them; an empty list wishes nothing. */
    private void wishes(CsvFile file, long line, String applicant, String list) {
        int begin = 0;
        while (begin <= list.length()) {
            int bar = list.indexOf('|', begin);
            int end = bar < 0 ? list.length() : bar;
            String name = list.substring(begin, end).strip();
            if (!name.isEmpty()) {
                wishes.add(school(file, line, applicant, "preferences", name));
            }
            begin = end + 1;
        }
        from.add(wishes.size());
    }

    private int school(CsvFile file, long line, String applicant, String column, String name) {
        Integer number = schoolNumbers.get(name);
        if (number == null) {
            throw file.fault(
                    line, column, Messages.of("tools.allocation.school_applicant_not_schools", applicant, name));
        }
        return number;
    }

    /** The points of each choice; NaN where the file has no such pair. */
    private double[] pointsOf(CsvFile file, Preferences preferences) {
        double[] ofChoice = new double[preferences.size()];
        Arrays.fill(ofChoice, Double.NaN);
        file.each(List.of("applicant", "school", "points"), List.of(), (line, cells) -> {
            Integer applicant = applicantNumbers.get(cells[0]);
            if (applicant == null) {
                throw file.fault(line, "applicant", Messages.of("tools.allocation.not_applicants", cells[0]));
            }
            int school = school(file, line, cells[0], "school", cells[1]);
            try {
                put(preferences, applicant, school, known(cells[2]), ofChoice);
            } catch (Impossible e) {
                throw e.at(file, line);
            }
        });
        return ofChoice;
    }

    /** A school that the applicant does not wish needs no points. */
    private static void put(Preferences preferences, int applicant, int school, double value, double[] ofChoice) {
        for (int choice = 0; choice < preferences.choices(applicant); choice++) {
            int at = preferences.at(applicant, choice);
            if (preferences.school(applicant, choice) == school) {
                if (!Double.isNaN(ofChoice[at])) {
                    throw Impossible.of("school", Messages.of("tools.allocation.pair_given_twice"));
                }
                ofChoice[at] = value;
            }
        }
    }

    private static boolean[] known(double[] ofChoice) {
        boolean[] known = new boolean[ofChoice.length];
        for (int at = 0; at < known.length; at++) {
            known[at] = !Double.isNaN(ofChoice[at]);
        }
        return known;
    }
}
