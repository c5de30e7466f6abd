package org.qingmiao.plan.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.Period;
import org.qingmiao.pack.YamlNode;
import org.qingmiao.plan.Check;
import org.qingmiao.plan.CountedFrom;
import org.qingmiao.plan.DataElement;
import org.qingmiao.plan.Disaggregation;
import org.qingmiao.plan.Formula;
import org.qingmiao.plan.MeasurementUnit;
import org.qingmiao.plan.OrgUnitKind;
import org.qingmiao.plan.UnitTile;
import org.qingmiao.plan.expression.Expressions;
import org.qingmiao.platform.Text;

/** Reads data elements, disaggregations, checks and units. */
final class ElementReader {
    private ElementReader() {}

    /** An element before its derivation is compiled, since that may name any other element. */
    record Raw(DataElement element, YamlNode reading) {}

    static Raw element(YamlNode r) {
        Optional<YamlNode> aggregation = r.child("aggregation", true);
        DataElement.Aggregation units = aggregation
                .map(a -> a.choice("units", DataElement.Aggregation.class))
                .orElse(DataElement.Aggregation.SUM);
        DataElement.Aggregation periods = aggregation
                .map(a -> a.choice("periods", DataElement.Aggregation.class))
                .orElse(DataElement.Aggregation.SUM);
        aggregation.ifPresent(YamlNode::done);
        MeasurementUnit measurementUnit = r.choice("unit", MeasurementUnit.class);
        // People are protected unless the pack says that they act for the public, as physicians do.
        boolean isProtected = r.has("protect") ? r.flag("protect") : measurementUnit == MeasurementUnit.PERSONS;
        Optional<String> reporter = r.optional("reporter").filter(who -> !who.equals("self"));
        DataElement element = new DataElement(
                r.string("id"),
                r.text("name"),
                r.optionalText("definition"),
                r.choice("type", DataElement.Type.class),
                measurementUnit,
                r.string("level"),
                reporter,
                r.choice("period", Period.Kind.class),
                units,
                periods,
                r.strings("disaggregation"),
                isProtected,
                null,
                r.child("counted", false).map(c -> counted(c, r.string("id"))),
                subject(r.file()));
        r.optional("derived");
        r.done();
        return new Raw(element, r);
    }

    static DataElement derived(DataElement e, Formula formula) {
        return new DataElement(
                e.id(),
                e.name(),
                e.definition(),
                e.type(),
                e.unit(),
                e.level(),
                e.reporter(),
                e.period(),
                e.units(),
                e.periods(),
                e.disaggregations(),
                e.isProtected(),
                formula,
                e.counted(),
                e.subject());
    }

    /** @param element whose id is the count's, too, unless another one is named */
    private static CountedFrom counted(YamlNode r, String element) {
        Map<String, List<String>> only = new LinkedHashMap<>();
        r.child("only", false).ifPresent(o -> {
            o.keys().forEach(key -> only.put(key, o.strings(key)));
            o.done();
        });
        CountedFrom counted =
                new CountedFrom(r.string("register"), r.optional("count").orElse(element), r.integer("from"), only);
        r.done();
        return counted;
    }

    private static String subject(String file) {
        return file.substring(file.lastIndexOf('/') + 1).replace(".yaml", "");
    }

    static Disaggregation disaggregation(YamlNode r) {
        List<Disaggregation.Option> options = new ArrayList<>();
        for (YamlNode o : r.children("options", r.thing() + "/option")) {
            options.add(new Disaggregation.Option(o.string("id"), o.text("name")));
            o.done();
        }
        Disaggregation disaggregation = new Disaggregation(r.string("id"), r.text("name"), List.copyOf(options));
        r.done();
        return disaggregation;
    }

    static Check check(YamlNode r, Expressions expressions) {
        String rule = r.string("rule");
        Check check = new Check(
                r.string("id"),
                rule,
                expressions.condition(rule, r.inside("rule")).orElse(Set.of()),
                r.text("message"),
                r.choice("level", Check.Level.class));
        r.done();
        return check;
    }

    /** Where the unit stands on a map of tiles, if the pack says so; to be asked before the unit is read. */
    static Optional<UnitTile> tile(YamlNode r) {
        return r.child("tile", false).map(place -> {
            UnitTile tile = new UnitTile(place.integer("column"), place.integer("row"));
            place.done();
            return tile;
        });
    }

    static OrgUnit unit(YamlNode r) {
        String id = r.string("id");
        Text name = r.text("name");
        OrgUnit unit = new OrgUnit(
                id,
                r.optional("code").orElse(id),
                r.string("kind"),
                r.optional("parent").orElse(null),
                name,
                r.optionalText("short").orElse(name),
                r.flag("synthetic"));
        r.optional("source");
        r.optionalInteger("from");
        r.optionalInteger("to");
        r.done();
        return unit;
    }

    static OrgUnitKind kind(YamlNode r) {
        OrgUnitKind kind = new OrgUnitKind(r.string("id"), r.text("name"));
        r.done();
        return kind;
    }
}
