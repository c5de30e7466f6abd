package org.qingmiao;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/**
 * Numbers and directions of a sentence about a target, derived again from what was judged.
 *
 * @param words as a reader sees them
 * @param more numbers that the sentence may name besides those of the judgement
 */
record JudgedSentence(String words, Judgement of, Plan plan, List<Double> more) {
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d[\\d,]*(?:\\.\\d+)?");

    /** What the rules of judgement themselves name: levels of 95 and 80 %, 20 points behind, fewer than 10 events or 5 children. */
    private static final List<Integer> RULES = List.of(95, 80, 20, 10, 5);

    /** Without the thousands of a unit (per 1,000 people, 人/千名儿童, /10万), which are no figures. */
    static JudgedSentence of(String words, Judgement of, Plan plan, Lang lang, Double... more) {
        String figures = words.replace(of.indicator().unit().sign().in(lang), "")
                .replace(of.judgedBy().unit().sign().in(lang), "");
        return new JudgedSentence(figures, of, plan, List.of(more));
    }

    List<String> faults() {
        List<String> faults = new ArrayList<>();
        List<Double> known = Stream.concat(JudgedNumbers.of(plan, of).stream(), more.stream())
                .map(Math::abs)
                .toList();
        numbers(words)
                .filter(number -> !isKnown(number, known))
                .forEach(number -> faults.add("nothing that was judged is " + number.toPlainString() + " in: " + words));
        if (hidesWhatIsShown()) {
            faults.add("says that a number is not published which is: " + words);
        }
        if (differsByNothing()) {
            faults.add("differs by nothing: " + words);
        }
        return faults;
    }

    /** As they are printed, with their decimals. */
    static Stream<BigDecimal> numbers(String words) {
        return NUMBER.matcher(words)
                .results()
                .map(MatchResult::group)
                .map(printed -> new BigDecimal(printed.replace(",", "")));
    }

    private boolean isKnown(BigDecimal printed, List<Double> known) {
        return printed.scale() == 0 && isYearOrRule(printed.intValue())
                || isGapAsPrinted(printed)
                || known.stream().anyMatch(one -> rounded(one, printed).compareTo(printed) == 0);
    }

    /** Of the two figures as they are printed, so that a reader can repeat it. */
    private boolean isGapAsPrinted(BigDecimal printed) {
        Double value = of.judged() == null ? null : of.judged().value();
        Double bound = of.bound();
        return value != null
                && bound != null
                && rounded(value, printed).subtract(rounded(bound, printed)).abs().compareTo(printed) == 0;
    }

    private static BigDecimal rounded(double value, BigDecimal as) {
        return BigDecimal.valueOf(value).setScale(as.scale(), RoundingMode.HALF_UP);
    }

    private boolean isYearOrRule(int number) {
        return number >= plan.head().from() - 20 && number <= plan.head().to() || RULES.contains(number);
    }

    private boolean hidesWhatIsShown() {
        Text hidden = Messages.of("evaluation.reason.withheld", of.year());
        boolean shown = of.now() != null && of.now().value() != null;
        return shown && Stream.of(hidden.zh(), hidden.en()).anyMatch(words::contains);
    }

    /** Missing a bound by nothing cannot be: two equal figures and a difference contradict each other. */
    private boolean differsByNothing() {
        Double gap = of.gap();
        Matcher number = NUMBER.matcher(words);
        while (number.find()) {
            boolean zero = number.group().replaceAll(",$", "").matches("0(\\.0+)?");
            boolean differs = words.substring(0, number.start()).matches(".*(差|by |相差)$");
            if (zero && differs && gap != null && gap != 0) {
                return true;
            }
        }
        return false;
    }
}
