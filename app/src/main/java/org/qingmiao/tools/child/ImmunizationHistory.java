package org.qingmiao.tools.child;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingmiao.calculators.Sex;
import org.qingmiao.calculators.immunization.Dose;
import org.qingmiao.calculators.immunization.History;
import org.qingmiao.calculators.immunization.Vaccine;
import org.qingmiao.platform.Text;
import org.qingmiao.tools.ImpossibleValue;
import org.qingmiao.tools.InputColumn;
import tools.jackson.databind.JsonNode;

/** Reads a child from its JSON object. */
final class ImmunizationHistory {
    private static final InputColumn SEX = InputColumn.sex();

    private ImmunizationHistory() {}

    /** @throws ImpossibleValue naming the field that is missing or cannot be */
    static History of(JsonNode child) {
        Sex sex = (Sex) SEX.parse(text(child.get("sex"), "sex"));
        if (sex == null) {
            throw missing("sex");
        }
        LocalDate birth = date(child.get("birth"), "birth");
        LocalDate asOf = date(child.get("as_of"), "as_of");
        if (birth.isAfter(asOf)) {
            throw ImpossibleValue.of("birth", "after_as_of");
        }
        return new History(sex, birth, asOf, doses(child.get("doses")));
    }

    private static List<Dose> doses(@Nullable JsonNode doses) {
        if (doses == null || doses.isNull()) {
            return List.of();
        }
        if (!doses.isArray()) {
            throw ImpossibleValue.of("doses", "not_an_array");
        }
        List<Dose> all = new ArrayList<>(doses.size());
        for (int i = 0; i < doses.size(); i++) {
            JsonNode dose = doses.get(i);
            if (!dose.isObject()) {
                throw ImpossibleValue.of("doses[" + i + "]", "not_an_object");
            }
            all.add(new Dose(
                    vaccine(dose.get("vaccine"), "doses[" + i + "].vaccine"),
                    date(dose.get("date"), "doses[" + i + "].date")));
        }
        return all;
    }

    private static Vaccine vaccine(@Nullable JsonNode node, String field) {
        String code = text(node, field);
        return Vaccine.of(code).orElseThrow(() -> ImpossibleValue.of(field, "none_of", cut(code), codes()));
    }

    private static LocalDate date(@Nullable JsonNode node, String field) {
        String text = text(node, field);
        if (InputColumn.date(field, Text.same(field)).parse(text) instanceof LocalDate date) {
            return date;
        }
        throw missing(field);
    }

    /** Numbers serve as texts, since a sex may be 1 or 2. */
    private static String text(@Nullable JsonNode node, String field) {
        if (node == null || node.isNull()) {
            throw missing(field);
        }
        if (!node.isString() && !node.isIntegralNumber()) {
            throw ImpossibleValue.of(field, "not_text");
        }
        return node.asString();
    }

    private static ImpossibleValue missing(String field) {
        return ImpossibleValue.of(field, "missing");
    }

    private static String cut(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    /** The codes that a dose may have. */
    static String codes() {
        return Arrays.stream(Vaccine.values()).map(Vaccine::code).collect(Collectors.joining("/"));
    }
}
