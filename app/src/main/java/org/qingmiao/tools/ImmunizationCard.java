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
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/** A child's doses as a person reads them. */
record ImmunizationCard(Assessment assessment, Lang lang) {
    private static final Map<Reason, Text> REASONS = new EnumMap<>(Map.of(
            Reason.BEFORE_BIRTH, Messages.of("tools.immunization.card.before_birth"),
            Reason.AFTER_AS_OF, Messages.of("tools.immunization.card.after_day_question"),
            Reason.WRONG_SEX, Messages.of("tools.immunization.card.other_sex"),
            Reason.WRONG_PRODUCT, Messages.of("tools.immunization.card.another_vaccine_due"),
            Reason.TOO_EARLY, Messages.of("tools.immunization.card.below_minimum_age"),
            Reason.INTERVAL_TOO_SHORT, Messages.of("tools.immunization.card.interval_too_short"),
            Reason.LIVE_INTERVAL, Messages.of("tools.immunization.card.less_than_28_days_after"),
            Reason.TOO_LATE, Messages.of("tools.immunization.card.no_longer_given_at_age"),
            Reason.EXTRA_DOSE, Messages.of("tools.immunization.card.more_than_series")));

    String text() {
        StringBuilder card = new StringBuilder();
        if (!assessment.verdicts().isEmpty()) {
            card.append(say("tools.immunization.card.given")).append('\n');
            assessment.verdicts().forEach(verdict -> given(card, verdict));
            card.append('\n');
        }
        card.append(say("tools.immunization.card.next")).append('\n');
        assessment.next().forEach(next -> next(card, next));
        if (assessment.next().isEmpty()) {
            card.append("  ")
                    .append(say("tools.immunization.card.nothing_more"))
                    .append('\n');
        }
        card.append('\n')
                .append(
                        assessment.upToDate()
                                ? say("tools.immunization.card.nothing_due_open")
                                : say("tools.immunization.card.some_doses_due"))
                .append('\n');
        return card.toString();
    }

    private void given(StringBuilder card, Verdict verdict) {
        String vaccine = verdict.given().vaccine().code();
        card.append("  ").append(verdict.given().date()).append("  ").append(pad(vaccine));
        card.append(verdict.counted()
                .map(dose -> say("tools.immunization.card.dose_valid", dose.dose()))
                .orElseGet(() -> say("tools.immunization.card.not_valid", reasons(verdict))));
        card.append(verdict.rules().stream().distinct().collect(Collectors.joining(", ", "  [", "]\n")));
    }

    private String reasons(Verdict verdict) {
        return verdict.findings().stream()
                .map(Finding::reason)
                .map(reason ->
                        REASONS.getOrDefault(reason, Text.same(reason.code())).in(lang))
                .collect(Collectors.joining(say("platform.list.comma")));
    }

    private void next(StringBuilder card, Forecast next) {
        card.append("  ")
                .append(next.due())
                .append("  ")
                .append(pad(next.dose().vaccine().code()));
        card.append(say("tools.immunization.card.dose", next.dose().dose()));
        next.overdue().ifPresent(day -> card.append(say("tools.immunization.card.overdue_from", day)));
        card.append(next.rules().stream().collect(Collectors.joining(", ", "  [", "]\n")));
    }

    private static String pad(String code) {
        return code + " ".repeat(Math.max(1, 9 - code.length()));
    }

    private String say(String key, Object... values) {
        return Messages.in(lang, key, values);
    }
}
