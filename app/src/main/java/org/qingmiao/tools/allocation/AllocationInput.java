package org.qingmiao.tools.allocation;

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
import org.qingmiao.tools.CsvInputFile;
import org.qingmiao.tools.ImpossibleValue;
import org.qingmiao.tools.InputColumn;
import org.qingmiao.tools.Numerals;

/** Reads schools, applicants and priorities into columns. */
final class AllocationInput {
    private static final InputColumn POINTS =
            InputColumn.decimal("points", "", Messages.of("tools.input.allocation.points"));
    private static final InputColumn TIE_BREAK =
            InputColumn.decimal("tie_break", "", Messages.of("tools.input.allocation.tie_break"));
    private static final InputColumn PLACES = InputColumn.integer(
                    "places", "", Messages.of("tools.input.allocation.places"))
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
     * @throws ImpossibleValue naming option, line and column of what cannot be used
     */
    static AllocationCase read(
            CsvInputFile schools, CsvInputFile applicants, @Nullable CsvInputFile priorities, boolean common) {
        AllocationInput input = new AllocationInput();
        schools.each(List.of("school", "places"), List.of(), (line, cells) -> input.school(schools, line, cells));
        boolean crlf = input.applicants(applicants, priorities == null || common);
        Preferences preferences = Preferences.of(input.from.toArray(), input.wishes.toArray());
        Priorities order = input.priorities(priorities, common, preferences);
        Market market = new Market(preferences, order, input.places.toArray());
        return new AllocationCase(
                List.copyOf(input.applicants), List.copyOf(input.schools), market, input.tieBreaks.toArray(), crlf);
    }

    private Priorities priorities(@Nullable CsvInputFile file, boolean common, Preferences preferences) {
        double[] ties = tieBreaks.toArray();
        if (file == null) {
            return Priorities.common(points.toArray(), ties);
        }
        double[] ofChoice = pointsOf(file, preferences);
        return common
                ? Priorities.common(points.toArray(), ties).onlyWhere(known(ofChoice))
                : Priorities.bySchool(ofChoice, Ranking.by(Criterion.smaller(ties)));
    }

    private void school(CsvInputFile file, long line, String[] cells) {
        if (cells[0].isEmpty()) {
            throw file.fault(line, "school", Messages.of("tools.fault.empty"));
        }
        if (schoolNumbers.put(cells[0], schools.size()) != null) {
            throw file.fault(line, "school", Messages.of("tools.fault.given_twice", cells[0]));
        }
        schools.add(cells[0]);
        try {
            if (!(PLACES.parse(cells[1]) instanceof Long count)) {
                throw ImpossibleValue.of("places", "empty");
            }
            places.add(count.intValue());
        } catch (ImpossibleValue e) {
            throw e.at(file, line);
        }
    }

    private boolean applicants(CsvInputFile file, boolean needsPoints) {
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
            } catch (ImpossibleValue e) {
                throw e.at(file, line);
            }
        });
    }

    private static double known(String cell) {
        if (cell.isEmpty()) {
            throw ImpossibleValue.of("points", "empty_no_order");
        }
        return Numerals.parse(POINTS, cell);
    }

    private void applicant(CsvInputFile file, long line, String name) {
        if (name.isEmpty()) {
            throw file.fault(line, "applicant", Messages.of("tools.fault.empty"));
        }
        if (applicantNumbers.put(name, applicants.size()) != null) {
            throw file.fault(line, "applicant", Messages.of("tools.fault.given_twice", name));
        }
        applicants.add(name);
    }

    /** Schools with a bar between them; an empty list wishes nothing. */
    private void wishes(CsvInputFile file, long line, String applicant, String list) {
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

    private int school(CsvInputFile file, long line, String applicant, String column, String name) {
        Integer number = schoolNumbers.get(name);
        if (number == null) {
            throw file.fault(line, column, Messages.of("tools.fault.unknown_school", applicant, name));
        }
        return number;
    }

    /** The points of each choice; NaN where the file has no such pair. */
    private double[] pointsOf(CsvInputFile file, Preferences preferences) {
        double[] ofChoice = new double[preferences.size()];
        Arrays.fill(ofChoice, Double.NaN);
        file.each(List.of("applicant", "school", "points"), List.of(), (line, cells) -> {
            Integer applicant = applicantNumbers.get(cells[0]);
            if (applicant == null) {
                throw file.fault(line, "applicant", Messages.of("tools.fault.unknown_applicant", cells[0]));
            }
            int school = school(file, line, cells[0], "school", cells[1]);
            try {
                put(preferences, applicant, school, known(cells[2]), ofChoice);
            } catch (ImpossibleValue e) {
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
                    throw ImpossibleValue.of("school", "pair_twice");
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
