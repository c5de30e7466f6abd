package org.qingmiao.tools.child;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.qingmiao.calculators.immunization.Assessment;
import org.qingmiao.calculators.immunization.DoseVerdict;
import org.qingmiao.calculators.immunization.Finding;
import org.qingmiao.calculators.immunization.Forecast;
import org.qingmiao.calculators.immunization.Reason;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/** A child's doses as a person reads them. */
record ImmunizationCard(Assessment assessment, Lang lang) {
    private static final Map<Reason, Text> REASONS = new EnumMap<>(Map.of(
            Reason.BEFORE_BIRTH, Messages.of("tools.text.immunization.before_birth"),
            Reason.AFTER_AS_OF, Messages.of("tools.text.immunization.after_as_of"),
            Reason.WRONG_SEX, Messages.of("tools.text.immunization.wrong_sex"),
            Reason.WRONG_PRODUCT, Messages.of("tools.text.immunization.wrong_product"),
            Reason.TOO_EARLY, Messages.of("tools.text.immunization.too_early"),
            Reason.INTERVAL_TOO_SHORT, Messages.of("tools.text.immunization.interval_too_short"),
            Reason.LIVE_INTERVAL, Messages.of("tools.text.immunization.live_interval"),
            Reason.TOO_LATE, Messages.of("tools.text.immunization.too_late"),
            Reason.EXTRA_DOSE, Messages.of("tools.text.immunization.extra_dose")));

    String text() {
        StringBuilder card = new StringBuilder();
        if (!assessment.verdicts().isEmpty()) {
            card.append(say("tools.text.immunization.given")).append('\n');
            assessment.verdicts().forEach(doseVerdict -> given(card, doseVerdict));
            card.append('\n');
        }
        card.append(say("tools.text.immunization.next")).append('\n');
        assessment.next().forEach(next -> next(card, next));
        if (assessment.next().isEmpty()) {
            card.append("  ")
                    .append(say("tools.text.immunization.nothing_more"))
                    .append('\n');
        }
        card.append('\n')
                .append(
                        assessment.upToDate()
                                ? say("tools.text.immunization.up_to_date")
                                : say("tools.text.immunization.doses_due"))
                .append('\n');
        return card.toString();
    }

    private void given(StringBuilder card, DoseVerdict doseVerdict) {
        String vaccine = doseVerdict.given().vaccine().code();
        card.append("  ").append(doseVerdict.given().date()).append("  ").append(pad(vaccine));
        card.append(doseVerdict
                .counted()
                .map(dose -> say("tools.text.immunization.dose_valid", dose.dose()))
                .orElseGet(() -> say("tools.text.immunization.not_valid") + reasons(doseVerdict)));
        card.append(doseVerdict.rules().stream().distinct().collect(Collectors.joining(", ", "  [", "]\n")));
    }

    private String reasons(DoseVerdict doseVerdict) {
        return doseVerdict.findings().stream()
                .map(Finding::reason)
                .map(reason ->
                        REASONS.getOrDefault(reason, Text.same(reason.code())).in(lang))
                .collect(Collectors.joining(say("tools.text.between")));
    }

    private void next(StringBuilder card, Forecast next) {
        card.append("  ")
                .append(next.due())
                .append("  ")
                .append(pad(next.dose().vaccine().code()));
        card.append(say("tools.text.immunization.dose", next.dose().dose()));
        next.overdue().ifPresent(day -> card.append(say("tools.text.immunization.overdue_from", day)));
        card.append(next.rules().stream().collect(Collectors.joining(", ", "  [", "]\n")));
    }

    private static String pad(String code) {
        return code + " ".repeat(Math.max(1, 9 - code.length()));
    }

    private String say(String key, Object... values) {
        return Messages.of(key, values).in(lang);
    }
}
