package org.qingmiao.tools;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.qingmiao.calculators.immunization.Assessment;
import org.qingmiao.calculators.immunization.Finding;
import org.qingmiao.calculators.immunization.Forecast;
import org.qingmiao.calculators.immunization.Reason;
import org.qingmiao.calculators.immunization.Verdict;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Text;

/** A child's doses as a person reads them. */
record ImmunizationCard(Assessment assessment, Lang lang) {
    private static final Map<Reason, Text> REASONS = new EnumMap<>(Map.of(
            Reason.BEFORE_BIRTH, new Text("早于出生", "before birth"),
            Reason.AFTER_AS_OF, new Text("晚于截止日期", "after the day of the question"),
            Reason.WRONG_SEX, new Text("性别不符", "for the other sex"),
            Reason.WRONG_PRODUCT, new Text("疫苗品种不符", "another vaccine is due"),
            Reason.TOO_EARLY, new Text("未到最小月龄", "below the minimum age"),
            Reason.INTERVAL_TOO_SHORT, new Text("间隔不足", "interval too short"),
            Reason.LIVE_INTERVAL, new Text("与另一注射减毒活疫苗间隔不足 28 天", "less than 28 days after another live vaccine"),
            Reason.TOO_LATE, new Text("已超过可种年龄", "no longer given at this age"),
            Reason.EXTRA_DOSE, new Text("超出规定剂次", "more than the series has")));

    String text() {
        StringBuilder card = new StringBuilder();
        if (!assessment.verdicts().isEmpty()) {
            card.append(say("已种", "Given")).append('\n');
            assessment.verdicts().forEach(verdict -> given(card, verdict));
            card.append('\n');
        }
        card.append(say("下一剂", "Next")).append('\n');
        assessment.next().forEach(next -> next(card, next));
        if (assessment.next().isEmpty()) {
            card.append("  ").append(say("没有了", "nothing more")).append('\n');
        }
        card.append('\n')
                .append(
                        assessment.upToDate()
                                ? say("应种的都已种。", "Nothing due is open.")
                                : say("有应种而未种的剂次。", "Some doses are due."))
                .append('\n');
        return card.toString();
    }

    private void given(StringBuilder card, Verdict verdict) {
        String vaccine = verdict.given().vaccine().code();
        card.append("  ").append(verdict.given().date()).append("  ").append(pad(vaccine));
        card.append(verdict.counted()
                .map(dose -> say("第 " + dose.dose() + " 剂，有效", "dose " + dose.dose() + ", valid"))
                .orElseGet(() -> say("无效：", "not valid: ") + reasons(verdict)));
        card.append(verdict.rules().stream().distinct().collect(Collectors.joining(", ", "  [", "]\n")));
    }

    private String reasons(Verdict verdict) {
        return verdict.findings().stream()
                .map(Finding::reason)
                .map(reason ->
                        REASONS.getOrDefault(reason, Text.same(reason.code())).in(lang))
                .collect(Collectors.joining(say("、", ", ")));
    }

    private void next(StringBuilder card, Forecast next) {
        card.append("  ")
                .append(next.due())
                .append("  ")
                .append(pad(next.dose().vaccine().code()));
        card.append(say("第 " + next.dose().dose() + " 剂", "dose " + next.dose().dose()));
        next.overdue().ifPresent(day -> card.append(say("，" + day + " 起逾期", ", overdue from " + day)));
        card.append(next.rules().stream().collect(Collectors.joining(", ", "  [", "]\n")));
    }

    private static String pad(String code) {
        return code + " ".repeat(Math.max(1, 9 - code.length()));
    }

    private String say(String zh, String en) {
        return lang == Lang.EN ? en : zh;
    }
}
