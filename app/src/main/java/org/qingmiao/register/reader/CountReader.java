package org.qingmiao.register.reader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qingmiao.pack.PackProblem;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.pack.YamlNode;
import org.qingmiao.register.definition.Due;
import org.qingmiao.register.definition.FormulaText;
import org.qingmiao.register.definition.RegisterCount;
import org.qingmiao.register.definition.RegisterCount.Measure;
import org.qingmiao.register.definition.RegisterCount.Take;

/** Reads the data elements that a register feeds. */
final class CountReader {
    private static final Pattern TAKE = Pattern.compile("(distinct|latest|sum|median)\\((.+)\\)", Pattern.DOTALL);

    private final RegisterReading reading;
    private final List<String> sections;

    /** @param sections ids of repeating sections */
    CountReader(RegisterReading reading, List<String> sections) {
        this.reading = reading;
        this.sections = List.copyOf(sections);
    }

    /** @param all the mapping whose keys are the elements */
    Map<String, RegisterCount> all(YamlNode all) {
        Map<String, RegisterCount> counts = new LinkedHashMap<>();
        all.named().forEach((id, node) -> counts.put(id, read(id, node)));
        return counts;
    }

    private RegisterCount read(String id, YamlNode node) {
        reading.apart(node, "once", "per");
        RegisterCount count = new RegisterCount(
                id,
                node.text("label"),
                measure(node),
                take(node),
                node.has("units") ? Optional.empty() : reading.formula(node, "where"),
                by(node),
                reading.formula(node, "unit"),
                reading.choice(node, "once", Due.CalendarPeriod.class)
                        .or(() -> reading.choice(node, "per", Due.CalendarPeriod.class)),
                node.optional("release"),
                node.place());
        node.done();
        return count;
    }

    private Measure measure(YamlNode node) {
        if (node.has("stock")) {
            return node.child("stock", true).map(this::stock).orElse(new Measure.StockOfRows(""));
        }
        if (node.has("flow")) {
            return flow(node);
        }
        if (node.has("debts")) {
            return debts(node);
        }
        if (node.has("units")) {
            return units(node);
        }
        if (node.has("cohort")) {
            return new Measure.Cohort(reading.needed(node, "cohort"));
        }
        reading.issue(
                node.place(),
                RegisterProblem.COUNT_WITHOUT_DATE,
                node.keys().toString(),
                "stock, flow, debts, units or cohort");
        return new Measure.StockOfRows("");
    }

    private Measure stock(YamlNode node) {
        Measure stock = node.has("group")
                ? new Measure.StockOfRows(node.string("group"))
                : new Measure.Stock(
                        reading.words(node, "state"),
                        reading.words(node, "flag"),
                        reading.words(node, "not"),
                        reading.formula(node, "from"),
                        reading.formula(node, "until"));
        if (stock instanceof Measure.Stock s && s.states().isEmpty() && s.from().isEmpty()) {
            reading.issue(
                    node.place(),
                    RegisterProblem.COUNT_WITHOUT_DATE,
                    node.keys().toString(),
                    "state, group or from");
        }
        node.done();
        return stock;
    }

    private Measure flow(YamlNode node) {
        FormulaText date = reading.needed(node, "flow");
        int dot = date.source().indexOf('.');
        String first = dot < 0 ? "" : date.source().substring(0, dot);
        return new Measure.Flow(date, sections.contains(first) ? Optional.of(first) : Optional.empty());
    }

    private Measure debts(YamlNode node) {
        Optional<String> step = node.isMapping("done")
                ? node.child("done", true).map(inner -> {
                    String word = inner.string("step");
                    inner.done();
                    return word;
                })
                : Optional.empty();
        Optional<String> done = step.isPresent() ? Optional.empty() : node.optional("done");
        done.filter(d -> !List.of("in_time", "late", "open").contains(d))
                .ifPresent(d -> reading.diagnostics()
                        .issue(
                                node.place("done"),
                                PackProblem.UNKNOWN_CHOICE,
                                d,
                                "in_time, late, open or { step: … }"));
        return new Measure.Debts(node.string("debts"), done, step);
    }

    private Measure units(YamlNode node) {
        reading.apart(node, "with", "without");
        boolean without = node.has("without");
        return new Measure.Units(
                reading.words(node, "units"),
                reading.needed(node, without ? "without" : "with"),
                without,
                node.optionalInteger("least").orElse(1),
                reading.formula(node, "where"),
                reading.formula(node, "at"));
    }

    private Take take(YamlNode node) {
        Optional<String> written = node.optional("take");
        if (written.isEmpty()) {
            return new Take.All();
        }
        Matcher matcher = TAKE.matcher(written.get());
        if (!matcher.matches()) {
            reading.diagnostics()
                    .issue(
                            node.place("take"),
                            PackProblem.UNKNOWN_CHOICE,
                            written.get(),
                            "distinct(…), latest(…), sum(…), median(…)");
            return new Take.All();
        }
        SourceLocation at = node.inside("take");
        FormulaText of = new FormulaText(
                matcher.group(2), new SourceLocation(at.file(), at.line(), at.column() + matcher.start(2)));
        return switch (matcher.group(1)) {
            case "distinct" -> new Take.Distinct(of);
            case "latest" -> new Take.Latest(of);
            case "sum" -> new Take.Sum(of);
            default -> new Take.Median(of);
        };
    }

    private Map<String, FormulaText> by(YamlNode node) {
        if (!node.isList("by")) {
            return reading.formulas(node, "by");
        }
        Map<String, FormulaText> by = new LinkedHashMap<>();
        node.strings("by").forEach(f -> by.put(f, new FormulaText(f, node.place("by"))));
        return by;
    }
}
