package org.qingmiao.child.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.child.ChildStatement;
import org.qingmiao.child.ChildStatement.Birth;
import org.qingmiao.child.ChildStatement.Living;
import org.qingmiao.child.index.ChildFamily;
import org.qingmiao.child.index.ChildProfile;
import org.qingmiao.child.index.FoundChild;

/** A child as programs are told it; what is not known is left out. */
final class ChildJson {
    private ChildJson() {}

    static Map<String, Object> masked(ChildProfile child) {
        return of(FoundChild.of(child));
    }

    static Map<String, Object> of(FoundChild child) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", child.id());
        put(told, "name", child.name());
        birth(told, child.birth());
        child.sex().ifPresent(sex -> told.put("sex", sex));
        put(told, "number", child.number());
        put(told, "home", child.home());
        return told;
    }

    static Map<String, Object> of(ChildProfile child) {
        ChildStatement who = child.who();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", child.id());
        told.put("ids", child.members());
        put(told, "family", who.family());
        put(told, "given", who.given());
        birth(told, who.birth());
        who.sex().ifPresent(sex -> told.put("sex", sex));
        told.put("number_kind", word(who.number().kind()));
        put(told, "number", who.number().text());
        put(told, "home", who.home());
        who.school().ifPresent(school -> told.put("school", school));
        living(told, who.living());
        told.put(
                "guardians",
                child.family().guardians().stream().map(ChildJson::guardian).toList());
        told.put("events", events(child));
        return told;
    }

    private static void living(Map<String, Object> told, Living living) {
        put(told, "address", living.address());
        living.residence().ifPresent(r -> told.put("residence", word(r)));
        put(told, "living_code", living.livingCode());
        put(told, "household_code", living.householdCode());
        living.inSchool().ifPresent(yes -> told.put("in_school", yes));
        living.disabled().ifPresent(yes -> told.put("disabled", yes));
    }

    private static Map<String, Object> guardian(ChildFamily.Guardian guardian) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", guardian.person());
        told.put("role", word(guardian.role()));
        told.put("name", guardian.name());
        put(told, "phone", guardian.phone());
        told.put("from", guardian.from().toString());
        guardian.until().ifPresent(until -> told.put("until", until.toString()));
        return told;
    }

    private static List<Map<String, Object>> events(ChildProfile child) {
        return child.events().stream()
                .filter(e -> e.holds())
                .map(e -> Map.<String, Object>of(
                        "kind", word(e.kind()), "day", e.day().toString()))
                .toList();
    }

    private static void birth(Map<String, Object> told, Optional<Birth> birth) {
        birth.ifPresent(b -> {
            told.put("birth", b.day().toString());
            told.put("birth_precision", word(b.precision()));
        });
    }

    private static void put(Map<String, Object> told, String name, String text) {
        if (!text.isEmpty()) {
            told.put(name, text);
        }
    }

    private static String word(Enum<?> of) {
        return of.name().toLowerCase(Locale.ROOT);
    }
}
