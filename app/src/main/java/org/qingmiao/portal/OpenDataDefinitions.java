package org.qingmiao.portal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingmiao.evaluation.report.publication.Publication;
import org.qingmiao.exchange.Table;
import org.qingmiao.org.OrgTree;
import org.qingmiao.plan.Formula;
import org.qingmiao.plan.Indicator;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Lang;

/** What the published numbers mean, one row per indicator; the columns are a promise, as those of the numbers are. */
final class OpenDataDefinitions {
    private static final List<String> COLUMNS = List.of(
            "id",
            "name_zh",
            "name_en",
            "definition_zh",
            "definition_en",
            "numerator_zh",
            "numerator_en",
            "denominator_zh",
            "denominator_en",
            "factor",
            "unit",
            "decimals",
            "direction",
            "interval",
            "responsible_zh",
            "responsible_en",
            "source",
            "source_confirmed",
            "as_of",
            "published_at");

    private OpenDataDefinitions() {}

    static Table of(PublishedYears.Year year) {
        OrgTree tree = year.scope().tree();
        Plan plan = year.scope().plan();
        return new Table(
                "definitions",
                COLUMNS,
                plan.indicators().values().stream()
                        .filter(i -> !plan.monitoring().watched().contains(i))
                        .map(i -> row(plan, i, tree, year))
                        .toList());
    }

    private static List<@Nullable Object> row(Plan plan, Indicator i, OrgTree tree, PublishedYears.Year year) {
        Formula below = i.denominator();
        return Arrays.asList(
                i.id(),
                i.name().zh(),
                i.name().en(),
                i.definition().zh(),
                i.definition().en(),
                elements(plan, i.numerator(), Lang.ZH),
                elements(plan, i.numerator(), Lang.EN),
                below == null ? null : elements(plan, below, Lang.ZH),
                below == null ? null : elements(plan, below, Lang.EN),
                Integer.valueOf(i.factor()),
                i.unit().id(),
                Integer.valueOf(i.decimals()),
                i.direction().name().toLowerCase(Locale.ROOT),
                i.interval().name().toLowerCase(Locale.ROOT),
                tree.find(i.responsible()).map(u -> u.name().zh()).orElse(i.responsible()),
                tree.find(i.responsible()).map(u -> u.name().en()).orElse(i.responsible()),
                i.source().title(),
                Boolean.toString(i.source().confirmed()),
                year.publication().map(p -> p.asOf().toString()).orElse(null),
                year.publication().map(OpenDataDefinitions::publishedAt).orElse(null));
    }

    private static String publishedAt(Publication publication) {
        return publication.last().at().toString();
    }

    /** The elements that a formula counts, by name. */
    private static String elements(Plan plan, Formula formula, Lang lang) {
        return formula.elements().stream()
                .map(id ->
                        Objects.requireNonNull(plan.elements().get(id)).name().in(lang))
                .collect(Collectors.joining(" · "));
    }
}
