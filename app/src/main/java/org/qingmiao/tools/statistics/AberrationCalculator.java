package org.qingmiao.tools.statistics;

import static org.qingmiao.tools.statistics.StatisticsTerms.METHOD;

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
import org.qingmiao.tools.CalculatorDescription;
import org.qingmiao.tools.CalculatorOption;
import org.qingmiao.tools.CaseRow;
import org.qingmiao.tools.ChosenOptions;
import org.qingmiao.tools.ImpossibleValue;
import org.qingmiao.tools.InputColumn;
import org.qingmiao.tools.OutputColumn;
import org.qingmiao.tools.RequiredColumns;
import org.qingmiao.tools.ResultRow;
import org.qingmiao.tools.SeriesCalculator;
import org.qingmiao.tools.TableShape;

/** {@code aberration}: which counts of a short series are unusually high. */
public final class AberrationCalculator implements SeriesCalculator {
    private static final String BASELINE = "baseline";
    private static final String ALPHA = "alpha";
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}");
    private static final InputColumn T = InputColumn.text("t", Messages.of("tools.input.aberration.t"));
    private static final InputColumn COUNT =
            StatisticsTerms.events("count", Messages.of("tools.input.aberration.count"));
    private static final List<OutputColumn> OUTPUTS = List.of(
            OutputColumn.of("statistic", "", Messages.of("tools.output.aberration.statistic")),
            OutputColumn.of("upper", "", Messages.of("tools.output.aberration.upper")),
            OutputColumn.of("alarm", "", Messages.of("tools.output.aberration.alarm")));

    @Override
    public CalculatorDescription about() {
        return new CalculatorDescription(
                "aberration",
                Messages.of("tools.title.aberration"),
                Messages.of("tools.source.aberration"),
                "--t 1,2,3,4,5,6,7,8 --count 2,0,1,3,1,2,1,9");
    }

    @Override
    public List<CalculatorOption> choices() {
        return List.of(
                CalculatorOption.of(
                        METHOD, Messages.of("tools.option.aberration.method"), "ears-c1", "ears-c2", "ears-c3"),
                CalculatorOption.free(BASELINE, Messages.of("tools.option.aberration.baseline"), "7"),
                CalculatorOption.free(ALPHA, Messages.of("tools.option.aberration.alpha"), ""));
    }

    @Override
    public TableShape shape(ChosenOptions chosenOptions) {
        String name = method(chosenOptions).name();
        return new TableShape(
                RequiredColumns.each("t", "count"), List.of(T, COUNT), OUTPUTS, Text.same("EARS " + name));
    }

    private static Ears.Method method(ChosenOptions chosenOptions) {
        return Ears.Method.valueOf(
                chosenOptions.text(METHOD).substring("ears-".length()).toUpperCase(Locale.ROOT));
    }

    @Override
    public boolean ownRows() {
        return false;
    }

    @Override
    public List<ResultRow> compute(List<CaseRow> rows, ChosenOptions chosenOptions, Blank blank) {
        Watch watch = watch(chosenOptions, blank);
        return rows.stream().map(watch::next).toList();
    }

    @Override
    public Stepwise stepwise(ChosenOptions chosenOptions, Blank blank) {
        return watch(chosenOptions, blank);
    }

    private static Watch watch(ChosenOptions chosenOptions, Blank blank) {
        Ears.Method method = method(chosenOptions);
        double alpha = chosenOptions.text(ALPHA).isEmpty() ? method.usualAlpha() : chosenOptions.between(ALPHA, 0, 1);
        return new Watch(new Ears(method, chosenOptions.whole(BASELINE, 3), alpha), blank);
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
        public ResultRow next(CaseRow caseRow) {
            ImpossibleValue fault = caseRow.fault() == null ? order(caseRow) : caseRow.fault();
            // What is impossible is unknown to the counts that come after.
            append(fault == null ? StatisticsTerms.count(caseRow, COUNT) : Double.NaN);
            ResultRow resultRow = blank.make();
            if (fault != null) {
                resultRow.fail(fault);
                return resultRow;
            }
            Signal signal = ears.latest(counts);
            if (signal.isEvaluable()) {
                resultRow.statistic("statistic", signal.statistic());
                resultRow.statistic("upper", signal.upper());
                resultRow.yesNo("alarm", signal.isAlarm());
            }
            return resultRow;
        }

        private void append(double count) {
            int kept = Math.min(counts.length, ears.reach() - 1);
            double[] next = new double[kept + 1];
            System.arraycopy(counts, counts.length - kept, next, 0, kept);
            next[kept] = count;
            counts = next;
        }

        /** What is wrong with the time: numbers and dates must rise. */
        private @Nullable ImpossibleValue order(CaseRow caseRow) {
            String t = caseRow.text(T);
            if (t == null) {
                return null;
            }
            if (!rises(before, t)) {
                return ImpossibleValue.of("t", "not_after", t, before);
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
