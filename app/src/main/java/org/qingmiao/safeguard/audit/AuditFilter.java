package org.qingmiao.safeguard.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.qingmiao.platform.DateParser;

/**
 * What an auditor looks for.
 *
 * @param who login, whole
 * @param what beginning of an action's id
 * @param object part of the object's name
 * @param unit id, whole
 * @param from first day, {@code to} last day, both included, in the district's time zone
 * @param wrong names of fields that could not be read
 */
public record AuditFilter(
        String who,
        String what,
        String object,
        String unit,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        List<String> wrong) {

    /** @param parameter the request's parameters, empty where absent */
    public static AuditFilter of(UnaryOperator<String> parameter) {
        List<String> wrong = new ArrayList<>();
        return new AuditFilter(
                parameter.apply("who").strip(),
                parameter.apply("what").strip(),
                parameter.apply("object").strip(),
                parameter.apply("at").strip(),
                day("from", parameter.apply("from").strip(), wrong),
                day("to", parameter.apply("to").strip(), wrong),
                wrong);
    }

    private static Optional<LocalDate> day(String name, String given, List<String> wrong) {
        Optional<LocalDate> day = DateParser.day(given);
        if (day.isEmpty() && !given.isEmpty()) {
            wrong.add(name);
        }
        return day;
    }

    /** As parameters of a link, those that say something. */
    public Map<String, String> parameters() {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("who", who);
        given.put("what", what);
        given.put("object", object);
        given.put("at", unit);
        given.put("from", from.map(LocalDate::toString).orElse(""));
        given.put("to", to.map(LocalDate::toString).orElse(""));
        given.values().removeIf(String::isEmpty);
        return given;
    }
}
