package org.qingmiao.evaluation.report.chapter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.qingmiao.evaluation.HistoryPoint;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.evaluation.rule.FewEvents;
import org.qingmiao.page.NumberFormats;
import org.qingmiao.plan.Indicator;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;

/**
 * Says how a value changed, as statistical papers do: differences of percentages in points, of rates in the rate's own
 * unit, of counts with their relative change. Computed from the values as printed, so that a reader can repeat it.
 */
final class ChangeWording {
    private final Lang lang;

    ChangeWording(Lang lang) {
        this.lang = lang;
    }

    /** The change to {@code year} from the newest year before it that has a value; empty if there is none. */
    Optional<String> since(Judgement judgement, int year) {
        List<HistoryPoint> known =
                judgement.history().stream().filter(p -> p.value() != null).toList();
        Optional<HistoryPoint> now =
                known.stream().filter(p -> p.year() == year).findFirst();
        Optional<HistoryPoint> before =
                known.stream().filter(p -> p.year() < year).reduce((a, b) -> b);
        return now.filter(to -> !isOfFewEvents(judgement.indicator(), to))
                .flatMap(to -> before.filter(from -> !isOfFewEvents(judgement.indicator(), from))
                        .map(from -> between(judgement.indicator(), from, to)));
    }

    String between(Indicator indicator, HistoryPoint from, HistoryPoint to) {
        if (isOfFewEvents(indicator, from) || isOfFewEvents(indicator, to)) {
            return say("report.change.few");
        }
        BigDecimal before = printed(indicator, from);
        BigDecimal after = printed(indicator, to);
        BigDecimal difference = after.subtract(before);
        boolean next = from.year() == to.year() - 1;
        if (difference.signum() == 0) {
            return next ? say("report.change.same.last_year") : say("report.change.same.since", from.year());
        }
        String since = next ? say("report.change.last_year") : say("report.change.since", from.year());
        boolean up = difference.signum() > 0;
        String size = NumberFormats.format(difference.abs());
        return switch (indicator.unit()) {
            case PERCENT -> say(up ? "report.change.points.up" : "report.change.points.down", since, size);
            case PER_MILLE -> say(up ? "report.change.mille.up" : "report.change.mille.down", since, size);
            default -> {
                String unit = indicator.unit().sign().in(lang);
                String kind = indicator.isCount() ? "count" : "rate";
                Optional<String> share = relative(indicator, before, after);
                String key = "report.change." + kind + (up ? ".up" : ".down");
                yield share.map(s -> say(key, since, size + unit, s))
                        .orElseGet(() -> say(key + ".bare", since, size + unit));
            }
        };
    }

    private static boolean isOfFewEvents(Indicator indicator, HistoryPoint point) {
        return FewEvents.in(indicator, point.numerator());
    }

    /** Counts under ten have no percentage, nor has a change from zero; a change is never told as 0 per cent. */
    private static Optional<String> relative(Indicator indicator, BigDecimal before, BigDecimal after) {
        boolean few = indicator.isCount() && before.min(after).compareTo(BigDecimal.valueOf(FewEvents.FEW)) < 0;
        if (few || before.signum() == 0) {
            return Optional.empty();
        }
        double share =
                after.subtract(before).abs().doubleValue() * 100 / before.abs().doubleValue();
        return Optional.of(NumberFormats.format(share, NumberFormats.decimals(1, share, 0.0)) + "%");
    }

    /** As it is printed, so that a reader can repeat what is said of it. */
    static BigDecimal printed(Indicator indicator, HistoryPoint point) {
        double value = point.value() == null ? 0 : point.value();
        return BigDecimal.valueOf(value).setScale(indicator.decimals(), RoundingMode.HALF_UP);
    }

    private String say(String key, Object... values) {
        return Messages.in(lang, key, values);
    }
}
