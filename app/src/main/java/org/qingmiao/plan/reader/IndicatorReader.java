package org.qingmiao.plan.reader;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.org.Period;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.pack.YamlNode;
import org.qingmiao.plan.Formula;
import org.qingmiao.plan.Indicator;
import org.qingmiao.plan.MeasurementUnit;
import org.qingmiao.plan.PlanProblem;
import org.qingmiao.plan.expression.Expressions;

/** Reads indicators. */
final class IndicatorReader {
    private static final Formula NOTHING = new Formula.Constant(0);

    private final Expressions expressions;
    private final Diagnostics diagnostics;

    IndicatorReader(Expressions expressions, Diagnostics diagnostics) {
        this.expressions = expressions;
        this.diagnostics = diagnostics;
    }

    Indicator indicator(YamlNode r, String chapter) {
        MeasurementUnit measurementUnit = r.choice("unit", MeasurementUnit.class);
        Formula numerator = formula(r, "numerator").orElse(NOTHING);
        Formula denominator = r.has("denominator") ? formula(r, "denominator").orElse(NOTHING) : null;
        int factor = factor(r, measurementUnit, denominator != null);
        Indicator indicator = new Indicator(
                r.string("id"),
                chapter,
                r.text("name"),
                r.text("definition"),
                measurementUnit,
                r.choice("direction", Indicator.Direction.class),
                numerator,
                denominator,
                factor,
                r.integer("decimals"),
                r.choice("interval", Indicator.IntervalMethod.class),
                r.string("responsible"),
                r.choice("period", Period.Kind.class),
                range(r.child("plausible", false)),
                source(r),
                r.optional("code"),
                r.strings("comparisons"),
                r.optionalText("comparison_note"),
                r.text("public"));
        // That an indicator is watched without a target is asked by its place: UnusedDefinitionValidator.
        r.flag("watched");
        r.done();
        return indicator;
    }

    private Optional<Formula> formula(YamlNode r, String key) {
        return expressions.formula(r.string(key), r.inside(key));
    }

    /** A rate needs the factor of its unit; a count needs none. */
    private int factor(YamlNode r, MeasurementUnit measurementUnit, boolean rate) {
        int factor = r.optionalInteger("factor").orElse(1);
        int expected = rate ? measurementUnit.factor() : 1;
        if (factor != expected) {
            diagnostics.issue(
                    r.place("factor"),
                    PlanProblem.FACTOR_DOES_NOT_FIT,
                    factor + " with unit " + measurementUnit.id(),
                    "factor: " + expected);
        }
        if (!rate && measurementUnit.factor() != 1) {
            diagnostics.issue(
                    r.place("unit"),
                    PlanProblem.FACTOR_DOES_NOT_FIT,
                    measurementUnit.id() + " without a denominator",
                    "denominator: …");
        }
        return factor;
    }

    private static Indicator.@Nullable Range range(Optional<YamlNode> reading) {
        if (reading.isEmpty()) {
            return null;
        }
        YamlNode r = reading.get();
        Indicator.Range range = new Indicator.Range(r.number("min"), r.number("max"));
        r.done();
        return range;
    }

    private enum Confidence {
        CONFIRMED,
        UNCONFIRMED
    }

    private static Indicator.Source source(YamlNode owner) {
        Optional<YamlNode> reading = owner.child("source", true);
        if (reading.isEmpty()) {
            return new Indicator.Source("", "", false);
        }
        YamlNode r = reading.get();
        Indicator.Source source = new Indicator.Source(
                r.string("title"), r.words("detail"), r.choice("confidence", Confidence.class) == Confidence.CONFIRMED);
        r.done();
        return source;
    }
}
