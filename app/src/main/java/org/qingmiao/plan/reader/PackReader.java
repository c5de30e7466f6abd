package org.qingmiao.plan.reader;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.pack.PackProblem;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.pack.YamlFiles;
import org.qingmiao.pack.YamlNode;
import org.qingmiao.plan.Check;
import org.qingmiao.plan.DataElement;
import org.qingmiao.plan.Disaggregation;
import org.qingmiao.plan.Indicator;
import org.qingmiao.plan.MonitoringFramework;
import org.qingmiao.plan.Outline;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.PlanText;
import org.qingmiao.plan.RecurringRound;
import org.qingmiao.plan.expression.Expressions;

/** Reads a pack's folder. Every fault becomes an issue; what can be read is read. */
public final class PackReader {
    private final Path pack;
    private final Diagnostics diagnostics;
    private final YamlFiles yamlFiles;
    private final @Nullable Plan shared;

    /** @param shared a plan whose units, elements and disaggregations this pack uses, if it uses one */
    public PackReader(Path pack, Diagnostics diagnostics, @Nullable Plan shared) {
        this.pack = pack;
        this.diagnostics = diagnostics;
        this.yamlFiles = new YamlFiles(pack, diagnostics);
        this.shared = shared;
        if (shared != null) {
            take(shared, diagnostics);
        }
    }

    /** Units, elements and splits of the used pack keep their ids; an indicator may be defined anew for this plan. */
    private static void take(Plan used, Diagnostics diagnostics) {
        used.units().forEach(u -> diagnostics.take("unit/" + u.id()));
        used.organisation().kinds().forEach(k -> diagnostics.take("kind/" + k.id()));
        used.elements().keySet().forEach(e -> diagnostics.take("element/" + e));
        used.disaggregations().keySet().forEach(d -> diagnostics.take("disaggregation/" + d));
    }

    public Optional<UncheckedPack> read() {
        if (!Files.isRegularFile(pack.resolve("pack.yaml"))) {
            diagnostics.issue(
                    new SourceLocation("pack.yaml", 1, 1),
                    PackProblem.NO_SUCH_FOLDER,
                    pack.toString(),
                    "a folder with a file pack.yaml");
            return Optional.empty();
        }
        Optional<HeadReader.Head> head = yamlFiles.one("pack.yaml", "pack").map(r -> HeadReader.head(r, diagnostics));
        Optional<Outline> outline = yamlFiles.one("outline.yaml", "outline").map(HeadReader::outline);
        return head.isEmpty() || outline.isEmpty() ? Optional.empty() : Optional.of(read(head.get(), outline.get()));
    }

    private UncheckedPack read(HeadReader.Head head, Outline outline) {
        Map<String, DataElement> elements = elements();
        Expressions expressions = new Expressions(elements.keySet(), diagnostics);
        Plan plan = new Plan(
                head.head(),
                text(outline),
                monitoring(elements, expressions),
                new UnitReader(yamlFiles, shared).read(),
                new DemoReader(yamlFiles).read(),
                calendar());
        List<YamlNode> cases = new ArrayList<>();
        yamlFiles.files("cases").forEach(f -> cases.addAll(yamlFiles.list(f, "case")));
        new UnreadFiles(pack, yamlFiles, diagnostics).look();
        return new UncheckedPack(plan, head.uses(), cases);
    }

    private PlanText text(Outline outline) {
        return new PlanText(
                outline,
                filed("clauses", "clause", ClauseReader::clause),
                filed("projects", "project", (r, folder) -> ClauseReader.project(r)));
    }

    private MonitoringFramework monitoring(Map<String, DataElement> elements, Expressions expressions) {
        IndicatorReader indicators = new IndicatorReader(expressions, diagnostics);
        List<Check> checks = listed("checks", "check", r -> ElementReader.check(r, expressions));
        return new MonitoringFramework(
                filed("targets", "target", (r, folder) -> TargetReader.target(r)),
                indicatorMap(filed("indicators", "indicator", indicators::indicator)),
                elements,
                disaggregations(),
                checks,
                new ComparisonReader(pack, yamlFiles, diagnostics).read());
    }

    private List<RecurringRound> calendar() {
        return yamlFiles.exists("calendar.yaml")
                ? yamlFiles.list("calendar.yaml", "recurring").stream()
                        .map(r -> CalendarReader.recurring(r, diagnostics))
                        .toList()
                : List.of();
    }

    /** How a thing is read whose file lies in a folder. */
    private interface FiledReader<T> {
        T read(YamlNode yamlNode, String folder);
    }

    private <T> List<T> filed(String folder, String kind, FiledReader<T> reader) {
        List<T> things = new ArrayList<>();
        for (String file : yamlFiles.files(folder)) {
            String parent = folderOf(file);
            yamlFiles.one(file, kind).ifPresent(r -> {
                nameIsId(r, file);
                things.add(reader.read(r, parent));
            });
        }
        return List.copyOf(things);
    }

    /** Name of the folder in which a file lies. */
    private static String folderOf(String file) {
        String[] steps = file.split("/", -1);
        return steps.length < 2 ? "" : steps[steps.length - 2];
    }

    private void nameIsId(YamlNode r, String file) {
        String name = file.substring(file.lastIndexOf('/') + 1).replace(".yaml", "");
        String id = r.thing().substring(r.thing().indexOf('/') + 1);
        if (r.has("id") && !id.equals(name)) {
            diagnostics.issue(r.place("id"), PackProblem.ID_IS_NOT_FILE_NAME, id, "id: " + name);
        }
    }

    private <T> List<T> listed(String folder, String kind, Function<YamlNode, T> reader) {
        List<T> things = new ArrayList<>();
        for (String file : yamlFiles.files(folder)) {
            yamlFiles.list(file, kind).forEach(r -> things.add(reader.apply(r)));
        }
        return things;
    }

    private Map<String, DataElement> elements() {
        Map<String, DataElement> elements = new LinkedHashMap<>();
        if (shared != null) {
            elements.putAll(shared.elements());
        }
        List<ElementReader.Raw> raw = listed("elements", "element", ElementReader::element);
        raw.forEach(e -> elements.put(e.element().id(), e.element()));
        Expressions expressions = new Expressions(elements.keySet(), diagnostics);
        for (ElementReader.Raw e : raw) {
            e.reading()
                    .optional("derived")
                    .flatMap(words -> expressions.formula(words, e.reading().inside("derived")))
                    .ifPresent(formula -> elements.put(e.element().id(), ElementReader.derived(e.element(), formula)));
        }
        return elements;
    }

    private Map<String, Indicator> indicatorMap(List<Indicator> own) {
        Map<String, Indicator> indicators = new LinkedHashMap<>();
        if (shared != null) {
            indicators.putAll(shared.indicators());
        }
        own.forEach(i -> indicators.put(i.id(), i));
        return indicators;
    }

    private Map<String, Disaggregation> disaggregations() {
        Map<String, Disaggregation> all = new LinkedHashMap<>();
        if (shared != null) {
            all.putAll(shared.disaggregations());
        }
        if (yamlFiles.exists("disaggregations.yaml")) {
            yamlFiles.list("disaggregations.yaml", "disaggregation").stream()
                    .map(ElementReader::disaggregation)
                    .forEach(d -> all.put(d.id(), d));
        }
        return all;
    }
}
