package org.qingmiao.tools;

import static org.qingmiao.tools.StatisticsTerms.METHOD;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qingmiao.calculators.statistics.Ears;
import org.qingmiao.calculators.statistics.Signal;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/** {@code aberration}: which counts of a short series are unusually high. */
final class AberrationCalculator implements SeriesCalculator {
    private static final String BASELINE = "baseline";
    private static final String ALPHA = "alpha";
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}");
    private static final Input T = Input.text("t", Messages.of("tools.aberration.input.t"));
    private static final Input COUNT = StatisticsTerms.events("count", Messages.of("tools.aberration.input.count"));
    private static final List<Output> OUTPUTS = List.of(
            Output.of("statistic", "", Messages.of("tools.aberration.output.statistic")),
            Output.of("upper", "", Messages.of("tools.aberration.output.upper")),
            Output.of("alarm", "", Messages.of("tools.aberration.output.alarm")));

    @Override
    public About about() {
        return new About(
                "aberration",
                Messages.of("tools.aberration.title"),
                Messages.of("tools.aberration.source"),
                "--t 1,2,3,4,5,6,7,8 --count 2,0,1,3,1,2,1,9");
    }

    @Override
    public List<Choice> choices() {
        return List.of(
                Choice.of(METHOD, Messages.of("tools.aberration.option.method"), "ears-c1", "ears-c2", "ears-c3"),
                Choice.free(BASELINE, Messages.of("tools.aberration.option.baseline"), "7"),
                Choice.free(ALPHA, Messages.of("tools.aberration.option.alpha"), ""));
    }

    @Override
    public Shape shape(Choices choices) {
        String name = method(choices).name();
        return new Shape(Need.each("t", "count"), List.of(T, COUNT), OUTPUTS, Text.same("EARS " + name));
    }

    private static Ears.Method method(Choices choices) {
        return Ears.Method.valueOf(
                choices.text(METHOD).substring("ears-".length()).toUpperCase(Locale.ROOT));
    }

    @Override
    public boolean ownRows() {
        return false;
    }

    @Override
    public List<Results> compute(List<Row> rows, Choices choices, Blank blank) {
        Watch watch = watch(choices, blank);
        return rows.stream().map(watch::next).toList();
    }

    @Override
    public Stepwise stepwise(Choices choices, Blank blank) {
        return watch(choices, blank);
    }

    private static Watch watch(Choices choices, Blank blank) {
        Ears.Method method = method(choices);
        double alpha = choices.text(ALPHA).isEmpty() ? method.usualAlpha() : choices.between(ALPHA, 0, 1);
        return new Watch(new Ears(method, choices.whole(BASELINE, 3), alpha), blank);
    }

    /** Follows the counts; holds as many as one signal depends on. */
    private static final class Watch implements Stepwise {
        private final Ears ears;
        private final Blank blank;
        private double[] counts = {};
        private String before = "";

        Watch(Ears ears, Blank blank) {
            this.ears = ears;
            this.blank = blank;
        }

        @Override
        public Results next(Row row) {
            Impossible fault = row.fault() == null ? order(row) : row.fault();
            // What is impossible is unknown to the counts that come after.
            append(fault == null ? StatisticsTerms.count(row, COUNT) : Double.NaN);
            Results results = blank.make();
            if (fault != null) {
                results.fail(fault);
                return results;
            }
            Signal signal = ears.latest(counts);
            if (signal.isEvaluable()) {
                results.statistic("statistic", signal.statistic());
                results.statistic("upper", signal.upper());
                results.yesNo("alarm", signal.isAlarm());
            }
            return results;
        }

        private void append(double count) {
            int kept = Math.min(counts.length, ears.reach() - 1);
            double[] next = new double[kept + 1];
            System.arraycopy(counts, counts.length - kept, next, 0, kept);
            next[kept] = count;
            counts = next;
        }

        /** What is wrong with the time: numbers and dates must rise. */
        private @Nullable Impossible order(Row row) {
            String t = row.text(T);
            if (t == null) {
                return null;
            }
            if (!rises(before, t)) {
                return Impossible.of("t", Messages.of("tools.aberration.not_after", t, before));
            }
            before = t;
            return null;
        }
    }

    private static boolean rises(String before, String t) {
        if (NUMBER.matcher(before).matches() && NUMBER.matcher(t).matches()) {
            return Long.parseLong(before) < Long.parseLong(t);
        }
        if (DATE.matcher(before).matches() && DATE.matcher(t).matches()) {
            try {
                return LocalDate.parse(before).isBefore(LocalDate.parse(t));
            } catch (DateTimeParseException e) {
                return false;
            }
        }
        return true;
    }
}
