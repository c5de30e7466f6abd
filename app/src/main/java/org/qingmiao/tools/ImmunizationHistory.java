package org.qingmiao.tools;

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
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import tools.jackson.databind.JsonNode;

/** Reads a child from its JSON object. */
final class ImmunizationHistory {
    private static final Input SEX = Input.sex();
    /** Far enough for every child, near enough for every computation. */
    private static final int FIRST_YEAR = 1850;

    private static final int LAST_YEAR = 2200;

    private ImmunizationHistory() {}

    /** @throws Impossible naming the field that is missing or cannot be */
    static History of(JsonNode child) {
        Sex sex = (Sex) SEX.parse(text(child.get("sex"), "sex"));
        if (sex == null) {
            throw missing("sex");
        }
        LocalDate birth = date(child.get("birth"), "birth");
        LocalDate asOf = date(child.get("as_of"), "as_of");
        if (birth.isAfter(asOf)) {
            throw Impossible.of("birth", Messages.of("tools.immunization.after"));
        }
        return new History(sex, birth, asOf, doses(child.get("doses")));
    }

    private static List<Dose> doses(@Nullable JsonNode doses) {
        if (doses == null || doses.isNull()) {
            return List.of();
        }
        if (!doses.isArray()) {
            throw Impossible.of("doses", Messages.of("tools.immunization.not_array"));
        }
        List<Dose> all = new ArrayList<>(doses.size());
        for (int i = 0; i < doses.size(); i++) {
            JsonNode dose = doses.get(i);
            if (!dose.isObject()) {
                throw Impossible.of("doses[" + i + "]", Messages.of("tools.immunization.not_object"));
            }
            all.add(new Dose(
                    vaccine(dose.get("vaccine"), "doses[" + i + "].vaccine"),
                    date(dose.get("date"), "doses[" + i + "].date")));
        }
        return all;
    }

    private static Vaccine vaccine(@Nullable JsonNode node, String field) {
        String code = text(node, field);
        return Vaccine.of(code)
                .orElseThrow(() ->
                        Impossible.of(field, Messages.of("tools.immunization.no_such_vaccine", cut(code), codes())));
    }

    private static LocalDate date(@Nullable JsonNode node, String field) {
        String text = text(node, field);
        if (Input.date(field, Text.same("")).parse(text) instanceof LocalDate date) {
            if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
                throw Impossible.of(
                        field,
                        Messages.of("tools.immunization.does_not_lie_between", cut(text), FIRST_YEAR, LAST_YEAR));
            }
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
            throw Impossible.of(field, Messages.of("tools.immunization.not_text"));
        }
        return node.asString();
    }

    private static Impossible missing(String field) {
        return Impossible.of(field, Messages.of("tools.immunization.missing"));
    }

    private static String cut(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    /** The codes that a dose may have. */
    static String codes() {
        return Arrays.stream(Vaccine.values()).map(Vaccine::code).collect(Collectors.joining("/"));
    }
}
