package org.qingmiao.tools;

import java.util.List;
import java.util.stream.Collectors;
import org.qingmiao.calculators.allocation.Allocation;
import org.qingmiao.calculators.allocation.Explanation;
import org.qingmiao.platform.Lang;
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
        return List.of(last, joined(texts, Lang.ZH), joined(texts, Lang.EN));
    }

    private static String joined(List<Text> texts, Lang lang) {
        if (texts.isEmpty()) {
            return lang == Lang.ZH ? "没有填报志愿" : "no school was wished";
        }
        return texts.stream().map(text -> text.in(lang)).collect(Collectors.joining(lang == Lang.ZH ? "；" : "; "));
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
                new Text(
                        "录取，您 " + number(line.points()) + " 分，最后录取 " + number(line.last()) + " 分",
                        "admitted with " + number(line.points()) + ", last admitted " + number(line.last()));
            case FULL -> full(applicant, line);
            case NOT_ADMISSIBLE -> new Text("没有该校资格", "may not go there");
            case NOT_NEEDED -> notNeeded(line);
        };
        return new Text(name(line) + "：" + what.zh(), name(line) + ": " + what.en());
    }

    private static Text notNeeded(Explanation.Line line) {
        return Double.isNaN(line.last())
                ? new Text("前面的志愿已录取，该校无人录取", "admitted at an earlier wish, nobody was admitted here")
                : new Text(
                        "前面的志愿已录取，该校最后录取 " + number(line.last()) + " 分",
                        "admitted at an earlier wish, last admitted here " + number(line.last()));
    }

    private Text full(int applicant, Explanation.Line line) {
        int rival = allocation.last(line.school());
        if (rival == Allocation.NONE) {
            return new Text("没有学位", "no places");
        }
        String yours = number(line.points());
        String last = number(line.last());
        if (line.shortBy() == 0) {
            String tie = number(input.tieBreaks()[applicant]);
            String other = number(input.tieBreaks()[rival]);
            return new Text(
                    "已满，与最后录取同为 " + last + " 分，同分排序号您 " + tie + "，对方 " + other,
                    "full, last admitted " + last + " as you have, tie break yours " + tie + ", theirs " + other);
        }
        String missing = Numerals.exact(line.last())
                .subtract(Numerals.exact(line.points()))
                .toPlainString();
        return new Text(
                "已满，最后录取 " + last + " 分，您 " + yours + " 分，差 " + missing + " 分",
                "full, last admitted " + last + ", you have " + yours + ", " + missing + " short");
    }
}
