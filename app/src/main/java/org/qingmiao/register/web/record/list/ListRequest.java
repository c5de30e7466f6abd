package org.qingmiao.register.web.record.list;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qingmiao.register.storage.Reach;
import org.qingmiao.register.storage.RecordQuery;
import org.qingmiao.register.web.record.part.RecordRequests;

/**
 * What the address of a list asks for, so that it can be kept and sent.
 *
 * @param parameters as they were given; those that mean nothing are passed over
 */
record ListRequest(Map<String, String> parameters) {
    static final int SIZE = 50;
    private static final Duration SOON = Duration.ofDays(7);
    private static final String FALLING = "-";

    static ListRequest of(HttpServletRequest request) {
        return new ListRequest(request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue()[0].strip())));
    }

    String value(String name) {
        return parameters.getOrDefault(name, "");
    }

    boolean isSet(String name) {
        return !value(name).isEmpty();
    }

    /** Whether anything but the order was asked for. */
    boolean narrows() {
        return Set.of("state", "unit", "flag", "due", "q", "mine").stream().anyMatch(this::isSet);
    }

    RecordQuery.Order order() {
        return RecordQuery.Order.of(isSet("sort") ? value("sort").replaceFirst("^-", "") : "changed");
    }

    boolean falling() {
        return !isSet("sort") || value("sort").startsWith(FALLING);
    }

    /** What the link of a column asks for: the other way round if the list is in its order already. */
    String sort(RecordQuery.Order column) {
        String name = column.name().toLowerCase(Locale.ROOT);
        boolean newestFirst = column == RecordQuery.Order.CHANGED || column == RecordQuery.Order.CREATED;
        boolean down = order() == column ? !falling() : newestFirst;
        return (down ? FALLING : "") + name;
    }

    /** @param unit where {@code unit=} says */
    RecordQuery query(int district, Optional<Reach.Interval> unit, Instant now, String login) {
        return new RecordQuery(
                district,
                isSet("state") ? Set.of(value("state")) : Set.of(),
                unit,
                Optional.of(value("flag")).filter(f -> !f.isEmpty()),
                value("q"),
                dueBefore(now),
                isSet("mine") ? Optional.of(login) : Optional.empty(),
                order(),
                falling(),
                after(),
                SIZE);
    }

    private Optional<Instant> dueBefore(Instant now) {
        return switch (value("due")) {
            case "overdue" -> Optional.of(now);
            case "soon" -> Optional.of(now.plus(SOON));
            default -> Optional.empty();
        };
    }

    private Optional<UUID> after() {
        return RecordRequests.uuid(value("after"));
    }
}
