package org.qingmiao.tools;

import java.util.List;
import java.util.stream.Collectors;
import org.qingmiao.calculators.allocation.Allocation;
import org.qingmiao.calculators.allocation.Explanation;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

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
        Text all = texts.isEmpty() ? Messages.of("tools.allocation.explanation.no_wish") : Messages.sentences(texts);
        return List.of(last, all.zh(), all.en());
    }

    private String name(Explanation.Line line) {
        return input.schools().get(line.school());
    }

    private static String number(double points) {
        return Double.isNaN(points) ? "" : Numerals.write(points);
    }

    private Text text(int applicant, Explanation.Line line) {
        Text what = switch (line.outcome()) {
            case ADMITTED ->
                Messages.of(
                        "tools.allocation.explanation.admitted_last_admitted",
                        number(line.points()),
                        number(line.last()));
            case FULL -> full(applicant, line);
            case NOT_ADMISSIBLE -> Messages.of("tools.allocation.explanation.may_not_go");
            case NOT_NEEDED -> notNeeded(line);
        };
        return Messages.of("platform.labelled", name(line), what);
    }

    private static Text notNeeded(Explanation.Line line) {
        return Double.isNaN(line.last())
                ? Messages.of("tools.allocation.explanation.admitted_at_earlier_wish_nobody")
                : Messages.of("tools.allocation.explanation.admitted_at_earlier_wish_last", number(line.last()));
    }

    private Text full(int applicant, Explanation.Line line) {
        int rival = allocation.last(line.school());
        if (rival == Allocation.NONE) {
            return Messages.of("tools.allocation.explanation.no_places");
        }
        String yours = number(line.points());
        String last = number(line.last());
        if (line.shortBy() == 0) {
            String tie = number(input.tieBreaks()[applicant]);
            String other = number(input.tieBreaks()[rival]);
            return Messages.of("tools.allocation.explanation.full_last_admitted_you_tie", last, tie, other);
        }
        String missing = Numerals.exact(line.last())
                .subtract(Numerals.exact(line.points()))
                .toPlainString();
        return Messages.of("tools.allocation.explanation.full_last_admitted_you_short", last, yours, missing);
    }
}
