package org.qingmiao.plan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qingmiao.org.OrgUnit;

/** Reads a pack's folder. Every fault becomes an issue; what can be read is read. */
final class PackReader {
    private final Path pack;
    private final Found found;
    private final Yaml yaml;
    private final @Nullable Plan shared;

    /** @param shared a plan whose units, elements and disaggregations this pack uses, if it uses one */
    PackReader(Path pack, Found found, @Nullable Plan shared) {
        this.pack = pack;
        this.found = found;
        this.yaml = new Yaml(pack, found);
        this.shared = shared;
        if (shared != null) {
            take(shared, found);
        }
    }

    /** A pack that {@code pack.yaml} says it uses. */
    record Use(String pack, Place place) {}

    static List<Use> uses(Path pack) {
        Found ignored = new Found();
        List<Use> uses = new ArrayList<>();
        if (Files.isRegularFile(pack.resolve("pack.yaml"))) {
            new Yaml(pack, ignored).one("pack.yaml", "pack").ifPresent(r -> {
                List<String> names = r.strings("uses");
                for (int i = 0; i < names.size(); i++) {
                    uses.add(new Use(names.get(i), ignored.place(r.thing() + "#uses/" + i)));
                }
            });
        }
        return uses;
    }

    /** Units, elements and splits of the used pack keep their ids; an indicator may be defined anew for this plan. */
    private static void take(Plan used, Found found) {
        used.units().forEach(u -> found.take("unit/" + u.id()));
        used.unitKinds().forEach(k -> found.take("kind/" + k.id()));
        used.elements().keySet().forEach(e -> found.take("element/" + e));
        used.disaggregations().keySet().forEach(d -> found.take("disaggregation/" + d));
    }

    Optional<Pack> read() {
        if (!Files.isRegularFile(pack.resolve("pack.yaml"))) {
            found.issue(
                    new Place("pack.yaml", 1, 1),
                    Issue.Code.NO_SUCH_FOLDER,
                    pack.toString(),
                    "a folder with a file pack.yaml");
            return Optional.empty();
        }
        Optional<HeadReader.Head> head = yaml.one("pack.yaml", "pack").map(r -> HeadReader.head(r, found));
        Optional<Outline> outline = yaml.one("outline.yaml", "outline").map(HeadReader::outline);
        return head.isEmpty() || outline.isEmpty() ? Optional.empty() : Optional.of(read(head.get(), outline.get()));
    }

    private Pack read(HeadReader.Head head, Outline outline) {
        Map<String, DataElement> elements = elements();
        Expressions expressions = new Expressions(elements.keySet(), found);
        IndicatorReader indicators = new IndicatorReader(expressions, found);
        List<Check> checks = listed("checks", "check", r -> ElementReader.check(r, expressions));
        Plan plan = new Plan(
                head.head(),
                outline,
                filed("clauses", "clause", ClauseReader::clause),
                filed("targets", "target", (r, folder) -> TargetReader.target(r)),
                indicatorMap(filed("indicators", "indicator", indicators::indicator)),
                elements,
                disaggregations(),
                checks,
                filed("projects", "project", (r, folder) -> ClauseReader.project(r)),
                units(),
                kinds(),
                new ComparisonReader(pack, yaml, found).read(),
                new DemoReader(yaml).read(),
                calendar());
        List<Reading> cases = new ArrayList<>();
        yaml.files("cases").forEach(f -> cases.addAll(yaml.list(f, "case")));
        new StrangeFiles(pack, yaml, found).look();
        return new Pack(plan, head.uses(), cases);
    }

    private List<Recurring> calendar() {
        return yaml.exists("calendar.yaml")
                ? yaml.list("calendar.yaml", "recurring").stream()
                        .map(r -> CalendarReader.recurring(r, found))
                        .toList()
                : List.of();
    }

    /** How a thing is read whose file lies in a folder. */
    private interface FiledReader<T> {
        T read(Reading reading, String folder);
    }

    private <T> List<T> filed(String folder, String kind, FiledReader<T> reader) {
        List<T> things = new ArrayList<>();
        for (String file : yaml.files(folder)) {
            String parent = folderOf(file);
            yaml.one(file, kind).ifPresent(r -> {
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

    private void nameIsId(Reading r, String file) {
        String name = file.substring(file.lastIndexOf('/') + 1).replace(".yaml", "");
        String id = r.thing().substring(r.thing().indexOf('/') + 1);
        if (r.has("id") && !id.equals(name)) {
            found.issue(r.place("id"), Issue.Code.ID_IS_NOT_FILE_NAME, id, "id: " + name);
        }
    }

    private <T> List<T> listed(String folder, String kind, Function<Reading, T> reader) {
        List<T> things = new ArrayList<>();
        for (String file : yaml.files(folder)) {
            yaml.list(file, kind).forEach(r -> things.add(reader.apply(r)));
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
        Expressions expressions = new Expressions(elements.keySet(), found);
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
        if (yaml.exists("disaggregations.yaml")) {
            yaml.list("disaggregations.yaml", "disaggregation").stream()
                    .map(ElementReader::disaggregation)
                    .forEach(d -> all.put(d.id(), d));
        }
        return all;
    }

    private List<OrgUnit> units() {
        List<OrgUnit> units = new ArrayList<>(shared == null ? List.of() : shared.units());
        for (String file : yaml.files("units")) {
            if (!file.equals("units/kinds.yaml")) {
                yaml.list(file, "unit").forEach(r -> units.add(ElementReader.unit(r)));
            }
        }
        return units;
    }

    private List<UnitKind> kinds() {
        List<UnitKind> kinds = new ArrayList<>(shared == null ? List.of() : shared.unitKinds());
        if (yaml.exists("units/kinds.yaml")) {
            yaml.list("units/kinds.yaml", "kind").forEach(r -> kinds.add(ElementReader.kind(r)));
        }
        return kinds;
    }
}
