package org.qingmiao.register.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.register.record.RecordListing;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.storage.Reach;
import org.qingmiao.register.storage.RecordQuery;
import org.qingmiao.register.storage.UnitPlaces;
import org.springframework.stereotype.Component;

/** What a program asks of a list, from the parameters of its address; a value that is none is told by its name. */
@Component
class ListingQuery {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int MOST = 500;
    private static final int USUAL = 100;

    private final RecordListing listing;
    private final UnitPlaces places;
    private final OrgUnits units;

    ListingQuery(RecordListing listing, UnitPlaces places, OrgUnits units) {
        this.listing = listing;
        this.places = places;
        this.units = units;
    }

    /** All that the caller sees, for counting. */
    RecordQuery all(WorkingRegister register) {
        return RecordQuery.all(listing.district(register), MOST);
    }

    /** @throws org.qingmiao.platform.ProblemException if a parameter cannot be read */
    RecordQuery of(WorkingRegister register, HttpServletRequest request) {
        RecordQuery.Order order = order(request);
        return new RecordQuery(
                listing.district(register),
                states(register, request),
                parameter(request, "unit").map(this::unit),
                parameter(request, "flag")
                        .map(flag -> known(
                                "flag", flag, register.definition().flags().keySet())),
                parameter(request, "number").orElse(""),
                parameter(request, "due_before").map(ListingQuery::moment),
                isSet(request, "mine", false) ? Optional.of(register.person().login()) : Optional.empty(),
                order,
                isSet(request, "descending", order == RecordQuery.Order.CHANGED || order == RecordQuery.Order.CREATED),
                parameter(request, "after").map(ListingQuery::after),
                size(request));
    }

    private static Set<String> states(WorkingRegister register, HttpServletRequest request) {
        Set<String> states = new LinkedHashSet<>();
        parameter(request, "state")
                .ifPresent(all -> Arrays.stream(all.split(",", -1))
                        .map(one -> known(
                                "state",
                                one.strip(),
                                register.definition().states().keySet()))
                        .forEach(states::add));
        return states;
    }

    private static String known(String name, String value, Set<String> all) {
        if (!all.contains(value)) {
            throw RequestProblem.UNKNOWN_VALUE.at(name, value);
        }
        return value;
    }

    private Reach.Interval unit(String id) {
        if (units.tree().find(id).isEmpty()) {
            throw RequestProblem.UNKNOWN_VALUE.at("unit", id);
        }
        return places.of(id).andBelow();
    }

    /** A day is its beginning; a moment is one of the district where it names no offset. */
    private static Instant moment(String text) {
        try {
            if (text.length() == 10) {
                return LocalDate.parse(text).atStartOfDay(ZONE).toInstant();
            }
            return text.endsWith("Z")
                    ? Instant.parse(text)
                    : LocalDateTime.parse(text).atZone(ZONE).toInstant();
        } catch (DateTimeException none) {
            throw RequestProblem.UNKNOWN_VALUE.at("due_before", text);
        }
    }

    private static RecordQuery.Order order(HttpServletRequest request) {
        String name = parameter(request, "order").orElse("changed");
        return Arrays.stream(RecordQuery.Order.values())
                .filter(o -> o.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> RequestProblem.UNKNOWN_VALUE.at("order", name));
    }

    private static boolean isSet(HttpServletRequest request, String name, boolean otherwise) {
        return parameter(request, name)
                .map(value -> known(name, value, Set.of("true", "false")).equals("true"))
                .orElse(otherwise);
    }

    private static UUID after(String text) {
        return RequestHeads.uuid(text).orElseThrow(() -> RequestProblem.UNKNOWN_VALUE.at("after", text));
    }

    private static int size(HttpServletRequest request) {
        return parameter(request, "size")
                .map(text -> {
                    int size = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
                    if (size < 1 || size > MOST) {
                        throw RequestProblem.UNKNOWN_VALUE.at("size", text);
                    }
                    return size;
                })
                .orElse(USUAL);
    }

    private static Optional<String> parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name))
                .map(String::strip)
                .filter(v -> !v.isEmpty());
    }
}
