package org.qingmiao.tools.allocation;

import java.util.List;
import java.util.stream.Collectors;
import org.qingmiao.calculators.allocation.Allocation;
import org.qingmiao.calculators.allocation.Explanation;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.tools.Numerals;

/** Says to each family, school by school, why; with the last admitted points, so that it can be checked on paper. */
final class AllocationExplanations {
    static final List<String> COLUMNS =
            List.of("applicant", "school", "choice", "last_admitted", "explanation_zh", "explanation_en");

    private final AllocationCase input;
    private final Allocation allocation;

    AllocationExplanations(AllocationCase input, Allocation allocation) {
        this.input = input;
        this.allocation = allocation;
    }

    /** The cells that follow applicant, school and choice. */
    List<String> of(int applicant) {
        List<Explanation.Line> lines = Explanation.of(allocation, applicant).lines();
        String last = lines.stream()
                .map(line -> name(line) + "=" + number(line.last()))
                .collect(Collectors.joining("|"));
        List<Text> texts = lines.stream().map(line -> text(applicant, line)).toList();
        return List.of(last, joined(texts, Lang.ZH), joined(texts, Lang.EN));
    }

    private static String joined(List<Text> texts, Lang lang) {
        if (texts.isEmpty()) {
            return Messages.of("tools.text.allocation.no_wish").in(lang);
        }
        return texts.stream()
                .map(text -> text.in(lang))
                .collect(Collectors.joining(
                        Messages.of("tools.text.allocation.between").in(lang)));
    }

    private String name(Explanation.Line line) {
        return input.schools().get(line.school());
    }

    private static String number(double points) {
        return Double.isNaN(points) ? "" : Numerals.write(points);
    }

    private Text text(int applicant, Explanation.Line line) {
        Text what = switch (line.outcome()) {
            case ADMITTED -> Messages.of("tools.text.allocation.admitted", number(line.points()), number(line.last()));
            case FULL -> full(applicant, line);
            case NOT_ADMISSIBLE -> Messages.of("tools.text.allocation.not_admissible");
            case NOT_NEEDED -> notNeeded(line);
        };
        return Messages.of("tools.text.allocation.of", name(line), what);
    }

    private static Text notNeeded(Explanation.Line line) {
        return Double.isNaN(line.last())
                ? Messages.of("tools.text.allocation.not_needed_empty")
                : Messages.of("tools.text.allocation.not_needed", number(line.last()));
    }

    private Text full(int applicant, Explanation.Line line) {
        int rival = allocation.last(line.school());
        if (rival == Allocation.NONE) {
            return Messages.of("tools.text.allocation.no_places");
        }
        String yours = number(line.points());
        String last = number(line.last());
        if (line.shortBy() == 0) {
            String tie = number(input.tieBreaks()[applicant]);
            String other = number(input.tieBreaks()[rival]);
            return Messages.of("tools.text.allocation.full_tie", last, tie, other);
        }
        String missing = Numerals.exact(line.last())
                .subtract(Numerals.exact(line.points()))
                .toPlainString();
        return Messages.of("tools.text.allocation.full_short", last, yours, missing);
    }
}
