package org.qingmiao.register.reader;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qingmiao.pack.YamlNode;
import org.qingmiao.register.definition.Due;
import org.qingmiao.register.definition.Due.Limit;
import org.qingmiao.register.definition.Escalation.Rung;
import org.qingmiao.register.definition.FormulaText;
import org.qingmiao.register.definition.Span;

/** Reads lengths of time, limits and the moments of escalations in all their forms. */
final class TimeReader {
    static final String SPANS = "30min, 48h, 3d, 5wd, 1w, 6mo or 1y";

    private static final Pattern SPAN = Pattern.compile("(\\d{1,5})(min|h|d|wd|w|mo|y)");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH_DAY = Pattern.compile("\\d{2}-\\d{2}");
    private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}");

    private final RegisterReading reading;

    TimeReader(RegisterReading reading) {
        this.reading = reading;
    }

    static Optional<Span> span(String written) {
        Matcher matcher = SPAN.matcher(written.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        for (Span.Unit unit : Span.Unit.values()) {
            if (unit.word().equals(matcher.group(2))) {
                return Optional.of(new Span(Integer.parseInt(matcher.group(1)), unit));
            }
        }
        return Optional.empty();
    }

    /** A length that must be one, if the key is there. */
    Optional<Span> span(YamlNode node, String key) {
        return node.optional(key).flatMap(written -> {
            Optional<Span> span = span(written);
            if (span.isEmpty()) {
                reading.issue(node.place(key), RegisterProblem.BAD_SPAN, written, SPANS);
            }
            return span;
        });
    }

    /** A limit in any of its forms, if the key is there. */
    Optional<Due> due(YamlNode node, String key) {
        if (node.isMapping(key)) {
            return node.child(key, false).map(this::cases);
        }
        return node.optional(key)
                .map(written -> new Due(List.of(new Due.Case(Optional.empty(), limit(node, key, written)))));
    }

    /** A limit that stands alone. */
    Optional<Limit> limit(YamlNode node, String key) {
        return node.optional(key).map(written -> limit(node, key, written));
    }

    private Limit limit(YamlNode node, String key, String written) {
        Optional<Span> span = span(written);
        if (span.isPresent()) {
            return new Limit.After(span.get());
        }
        try {
            if (DAY.matcher(written).matches()) {
                return new Limit.Fixed(LocalDate.parse(written));
            }
            if (MONTH_DAY.matcher(written).matches()) {
                return new Limit.Yearly(MonthDay.parse("--" + written));
            }
            if (TIME.matcher(written).matches()) {
                return new Limit.Daily(LocalTime.parse(written));
            }
        } catch (DateTimeException e) {
            reading.issue(node.place(key), RegisterProblem.BAD_SPAN, written, "a day or time that there is");
        }
        return new Limit.Computed(new FormulaText(written, node.inside(key)));
    }

    private Due cases(YamlNode node) {
        List<Due.Case> cases = new ArrayList<>();
        if (node.has("calendar")) {
            reading.choice(node, "calendar", Due.CalendarPeriod.class)
                    .ifPresent(p -> cases.add(new Due.Case(Optional.empty(), new Limit.Calendar(p))));
        } else if (node.has("is")) {
            Optional<FormulaText> when = reading.formula(node, "when")
                    .or(() -> node.optional("flag").map(f -> new FormulaText("flag('" + f + "')", node.place("flag"))));
            add(cases, when, node, "is");
        } else {
            node.keys().stream().filter(k -> !k.equals("else")).forEach(k -> keyed(cases, node, k));
        }
        if (node.has("else")) {
            add(cases, Optional.empty(), node, "else");
        }
        node.done();
        if (cases.isEmpty()) {
            reading.issue(node.place(), RegisterProblem.BAD_SPAN, "no case", SPANS);
        }
        return new Due(cases);
    }

    /** {@code "cond": 3d}, or {@code FIELD: { code: 3d }}. */
    private void keyed(List<Due.Case> cases, YamlNode node, String key) {
        if (!node.isMapping(key)) {
            add(cases, Optional.of(new FormulaText(key, node.place(key))), node, key);
            return;
        }
        node.child(key, true).ifPresent(codes -> {
            for (String code : codes.keys()) {
                FormulaText when = new FormulaText(key + " == '" + code + "'", codes.place(code));
                add(cases, Optional.of(when), codes, code);
            }
            codes.done();
        });
    }

    private void add(List<Due.Case> cases, Optional<FormulaText> when, YamlNode node, String key) {
        cases.add(new Due.Case(when, limit(node, key, node.string(key))));
    }

    /** When an escalation happens: {@code 80%}, {@code +7d}, {@code -7d}, {@code 10mo}. */
    Optional<Rung> rung(YamlNode node, String key) {
        return node.optional(key).flatMap(written -> {
            Optional<Rung> rung = rung(written.strip());
            if (rung.isEmpty()) {
                reading.issue(node.place(key), RegisterProblem.BAD_SPAN, written, "80%, +7d, -7d or 10mo");
            }
            return rung;
        });
    }

    static Optional<Rung> rung(String written) {
        if (written.matches("\\d{1,4}%")) {
            return Optional.of(new Rung.Share(Integer.parseInt(written.substring(0, written.length() - 1))));
        }
        if (written.startsWith("+")) {
            return span(written.substring(1)).map(Rung.AfterLimit::new);
        }
        if (written.startsWith("-")) {
            return span(written.substring(1)).map(Rung.BeforeLimit::new);
        }
        return span(written).map(Rung.AfterStart::new);
    }
}
