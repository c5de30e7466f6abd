package org.qingmiao.tools;

import static org.qingmiao.tools.StatisticsTerms.METHOD;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qingmiao.calculators.statistics.Ears;
import org.qingmiao.calculators.statistics.Signal;
import org.qingmiao.platform.Text;

/** {@code aberration}: which counts of a short series are unusually high. */
final class AberrationCalculator implements SeriesCalculator {
    private static final String BASELINE = "baseline";
    private static final String ALPHA = "alpha";
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}");
    private static final Input T = Input.text("t", "时间，依次排列", "time, in order");
    private static final Input COUNT = StatisticsTerms.events("count", "例数", "count");
    private static final List<Output> OUTPUTS = List.of(
            Output.of("statistic", "", "统计量", "statistic"),
            Output.of("upper", "", "预警上限", "upper limit"),
            Output.of("alarm", "", "预警", "alarm"));

    @Override
    public About about() {
        return new About(
                "aberration",
                new Text("异常增多预警", "Aberration detection"),
                new Text("EARS：Hutwagner 等 2003；Salmon 等 2016", "EARS: Hutwagner et al. 2003; Salmon et al. 2016"),
                "--t 1,2,3,4,5,6,7,8 --count 2,0,1,3,1,2,1,9");
    }

    @Override
    public List<Choice> choices() {
        return List.of(
                Choice.of(METHOD, "方法", "method", "ears-c1", "ears-c2", "ears-c3"),
                Choice.free(BASELINE, "基线长度", "length of the baseline", "7"),
                Choice.free(
                        ALPHA,
                        "单侧显著性水平；默认 C1、C2 为 0.001，C3 为 0.025",
                        "one-sided level; by default 0.001 for C1 and C2, 0.025 for C3",
                        ""));
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
        Ears.Method method = method(choices);
        double alpha = choices.text(ALPHA).isEmpty() ? method.usualAlpha() : choices.between(ALPHA, 0, 1);
        Ears ears = new Ears(method, choices.whole(BASELINE, 3), alpha);
        List<@Nullable Impossible> faults = faults(rows);
        double[] counts = new double[rows.size()];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = faults.get(i) == null ? StatisticsTerms.count(rows.get(i), COUNT) : Double.NaN;
        }
        List<Signal> signals = ears.watch(counts);
        List<Results> answers = new ArrayList<>(rows.size());
        for (int i = 0; i < counts.length; i++) {
            Results results = blank.make();
            Impossible fault = faults.get(i);
            Signal signal = signals.get(i);
            if (fault != null) {
                results.fail(fault);
            } else if (signal.isEvaluable()) {
                results.statistic("statistic", signal.statistic());
                results.statistic("upper", signal.upper());
                results.yesNo("alarm", signal.isAlarm());
            }
            answers.add(results);
        }
        return answers;
    }

    /** What is wrong with each row; times that are numbers or dates must rise. */
    private static List<@Nullable Impossible> faults(List<Row> rows) {
        List<@Nullable Impossible> faults = new ArrayList<>(rows.size());
        String before = "";
        for (Row row : rows) {
            Impossible fault = row.fault();
            String t = row.text(T);
            if (fault == null && t != null) {
                fault = rises(before, t)
                        ? null
                        : Impossible.of(
                                "t", "“" + t + "”不在“" + before + "”之后", "'" + t + "' is not after '" + before + "'");
            }
            before = fault == null && t != null ? t : before;
            faults.add(fault);
        }
        return faults;
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
