package org.qingmiao.calculators.immunization;

import java.util.HashMap;
import java.util.Map;
import org.qingmiao.calculators.tables.BundledTable;

/**
 * The wording of the rules that verdicts and forecasts name.
 *
 * <p>Source: 国家免疫规划疫苗儿童免疫程序及说明, editions 2021 and 2026, as {@code rules.csv} lists them, paraphrased from a public
 * transcription.
 */
public final class ImmunizationRules {
    private static final ImmunizationRules RULES = new ImmunizationRules();

    private final Map<String, Rule> byId = new HashMap<>();

    /**
     * A rule.
     *
     * @param text in English
     * @param source the document
     * @param confidence how sure the wording is
     */
    public record Rule(String text, String source, String confidence) {}

    private ImmunizationRules() {
        BundledTable bundledTable = BundledTable.read(ImmunizationRules.class, "rules.csv");
        for (int row = 0; row < bundledTable.rows(); row++) {
            byId.put(
                    bundledTable.text(row, bundledTable.column("id")),
                    new Rule(
                            bundledTable.text(row, bundledTable.column("rule")),
                            bundledTable.text(row, bundledTable.column("source")),
                            bundledTable.text(row, bundledTable.column("confidence"))));
        }
        for (Edition edition : Edition.values()) {
            for (ScheduledDose dose : edition.doses()) {
                byId.put(
                        dose.rule(),
                        new Rule(edition.wording(dose), "国家免疫规划疫苗儿童免疫程序及说明（" + edition.year() + "年版）", "confirmed"));
            }
        }
    }

    /**
     * A rule by its id: a row of the schedule ({@code cn-2021/HepB/2}) or a rule beside it ({@code BCG/catch_up}).
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Rule of(String id) {
        Rule rule = RULES.byId.get(id);
        if (rule == null) {
            throw new IllegalArgumentException("no such rule: " + id);
        }
        return rule;
    }
}
