package org.qingmiao.register.count;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.register.storage.RecordDraft;
import org.qingmiao.register.storage.StoredRecord;

/** A children's home as a plain object, and what a plain reading of many of them counts. */
@SuppressWarnings("NullAway.Init") // set when it is made
final class PlainHome {
    static final List<String> KINDS = List.of("basic", "demo");
    static final List<String> NUMBERS = List.of(
            "basic-homes",
            "towns-demo",
            "towns-bare",
            "places",
            "visits",
            "sports",
            "opened",
            "mend-due",
            "mend-in-time",
            "mend-late");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<String> TOPICS = List.of("reading", "sport", "other");

    StoredRecord.Key key;
    String unit;
    String state;
    String kind;
    long places;
    int version = 1;

    @Nullable
    LocalDate openedOn;

    private final Map<String, Instant> taken = new HashMap<>();
    private final Map<UUID, Activity> activities = new LinkedHashMap<>();

    private record Activity(LocalDate day, String topic, long children) {}

    PlainHome(String unit, String state, String kind) {
        this.unit = unit;
        this.state = state;
        this.kind = kind;
    }

    void take(String step, Instant at) {
        taken.put(step, at);
        state = switch (step) {
            case "open", "mended" -> "open";
            case "order" -> "mending";
            case "pause" -> "paused";
            default -> state;
        };
    }

    /** A new one, or another in the place of one that is there. */
    RecordDraft.RowDraft activity(Random random, LocalDate day) {
        List<UUID> known = new ArrayList<>(activities.keySet());
        UUID id = known.isEmpty() || random.nextBoolean() ? UUID.randomUUID() : known.get(random.nextInt(known.size()));
        Activity activity = new Activity(day, TOPICS.get(random.nextInt(3)), random.nextInt(30));
        activities.put(id, activity);
        return new RecordDraft.RowDraft(
                "activity",
                id,
                Optional.empty(),
                0,
                "",
                "",
                Map.of(
                        "activity.day", activity.day,
                        "activity.topic", activity.topic,
                        "activity.children", activity.children));
    }

    Map<String, Set<UUID>> without(Random random) {
        List<UUID> known = new ArrayList<>(activities.keySet());
        if (known.isEmpty()) {
            return Map.of();
        }
        UUID gone = known.get(random.nextInt(known.size()));
        activities.remove(gone);
        return Map.of("activity", Set.of(gone));
    }

    private boolean isOpen() {
        return state.equals("open");
    }

    private boolean hasPrize() {
        Instant praised = taken.get("praise");
        Instant paused = taken.get("pause");
        return praised != null && (paused == null || !paused.isAfter(praised));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    private Optional<LocalDate> due() {
        return Optional.ofNullable(taken.get("order")).map(at -> day(at).plusDays(10));
    }

    private boolean mendedInTime() {
        Instant mended = taken.get("mended");
        Instant order = taken.get("order");
        return mended != null
                && order != null
                && !mended.isBefore(order)
                && !day(mended).isAfter(day(order).plusDays(10));
    }

    /** Counts some homes. */
    record Numbers(List<PlainHome> homes, OrgTree tree) {
        Map<String, Double> of(String unit, int year, LocalDate today) {
            List<PlainHome> below =
                    homes.stream().filter(h -> tree.within(unit, h.unit)).toList();
            Map<String, Double> numbers = new TreeMap<>();
            boolean whole = unit.equals("wanglan");
            boolean area = whole || tree.get(unit).kind().equals("town");
            numbers.put("basic-homes", (double) count(below, PlainHome::isOpen));
            numbers.put("towns-demo", whole ? (double) towns(List.of("town", "zone"), true) : null);
            numbers.put("towns-bare", whole ? (double) towns(List.of("town"), false) : null);
            numbers.put("places", (double) below.stream()
                    .filter(h -> h.isOpen() && !h.hasPrize())
                    .mapToLong(h -> h.places)
                    .sum());
            numbers.put("visits", visits(below, year, Set.of("reading", "sport")));
            numbers.put("sports", visits(below, year, Set.of("sport")));
            numbers.put(
                    "opened",
                    area ? (double) count(below, h -> h.openedOn != null && h.openedOn.getYear() == year) : null);
            numbers.put("mend-due", whole ? debts(year, today, h -> true) : null);
            numbers.put("mend-in-time", whole ? debts(year, today, PlainHome::mendedInTime) : null);
            numbers.put("mend-late", whole ? debts(year, today.minusDays(1), h -> !h.mendedInTime()) : null);
            return numbers;
        }

        private static long count(List<PlainHome> homes, Predicate<PlainHome> which) {
            return homes.stream().filter(which).count();
        }

        private static double visits(List<PlainHome> homes, int year, Set<String> topics) {
            return homes.stream()
                    .flatMap(h -> h.activities.values().stream())
                    .filter(a -> a.day.getYear() == year && topics.contains(a.topic))
                    .mapToLong(a -> a.children)
                    .sum();
        }

        private double debts(int year, LocalDate until, Predicate<PlainHome> which) {
            return homes.stream()
                    .filter(h -> h.due()
                            .filter(d -> d.getYear() == year && !d.isAfter(until))
                            .isPresent())
                    .filter(which)
                    .count();
        }

        /** Towns with an open demonstration home, or without any open one. */
        private long towns(List<String> kinds, boolean with) {
            return tree.units().stream()
                    .filter(u -> kinds.contains(u.kind()))
                    .filter(u -> with == homes.stream().anyMatch(h -> counts(h, u, with)))
                    .count();
        }

        private boolean counts(PlainHome home, OrgUnit town, boolean demo) {
            return home.isOpen() && (!demo || home.kind.equals("demo")) && tree.within(town.id(), home.unit);
        }
    }
}
