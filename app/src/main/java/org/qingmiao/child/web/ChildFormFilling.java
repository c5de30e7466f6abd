package org.qingmiao.child.web;

import java.util.List;
import org.qingmiao.child.ChildStatement;
import org.qingmiao.child.ChildStatement.Guardian;
import org.qingmiao.child.ChildStatement.Living;
import org.qingmiao.field.FieldSet;
import org.qingmiao.field.FilledForm;

/** Fills the form with what is known of a child. */
final class ChildFormFilling {
    private ChildFormFilling() {}

    /** The form with what is known of a child. */
    static FilledForm known(FieldSet fields, ChildStatement who, List<Guardian> guardians) {
        return FilledForm.read(fields, id -> List.of(typed(id, who, guardians)));
    }

    private static String typed(String id, ChildStatement who, List<Guardian> guardians) {
        Living living = who.living();
        return switch (id) {
            case "family" -> who.family();
            case "given" -> who.given();
            case "birth" -> who.birth().map(PartWords::written).orElse("");
            case "sex" -> who.sex().orElse("");
            case "kind" -> PartWords.word(who.number().kind());
            case "number" -> who.number().text();
            case "address" -> living.address();
            case "residence" -> living.residence().map(PartWords::word).orElse("");
            case "living_code" -> living.livingCode();
            case "household_code" -> living.householdCode();
            case "in_school" -> living.inSchool().map(ChildFormFilling::yes).orElse("");
            case "disabled" -> living.disabled().map(ChildFormFilling::yes).orElse("");
            default -> guardian(id, guardians);
        };
    }

    private static String yes(boolean yes) {
        return yes ? "y" : "n";
    }

    private static String guardian(String id, List<Guardian> guardians) {
        int end = id.indexOf('_');
        int at = Integer.parseInt(id.substring("guardian".length(), end)) - 1;
        if (at >= guardians.size()) {
            return "";
        }
        Guardian guardian = guardians.get(at);
        return switch (id.substring(end + 1)) {
            case "role" -> PartWords.word(guardian.role());
            case "name" -> guardian.name();
            default -> guardian.phone();
        };
    }
}
