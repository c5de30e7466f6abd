package org.qingmiao.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qingmiao.demo.PlannedRecord.PlannedAct;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;

/** Lays down what the recipes of a plan make, before anything is made: the same on the same day. */
final class RecordPlanning {
    private static final double GOLDEN = 0.618;

    private final OrgTree tree;
    private final String district;
    private final Instant now;
    private final ZoneId zone;
    private final ChildDraws children;
    /** Ids of units by {@code unit-} and their kind. */
    private final Map<String, List<String>> units = new HashMap<>();

    private final Map<String, List<PlannedRecord>> planned = new LinkedHashMap<>();

    RecordPlanning(OrgTree tree, String district, Instant now, ZoneId zone, ChildDraws children) {
        this.children = children;
        this.tree = tree;
        this.district = district;
        this.now = now;
        this.zone = zone;
        tree.below(district)
                .forEach(u -> units.computeIfAbsent("unit-" + u.kind(), k -> new ArrayList<>())
                        .add(u.id()));
    }

    /** @param child what stands for the names in braces that say who a child is */
    private record Spot(RecordRecipe recipe, int number, String unit, Map<String, String> child) {}

    /** In the order in which they are to be made; none where no unit keeps such records, or no child is left for one. */
    List<PlannedRecord> plan(RecordRecipe recipe) {
        List<OrgUnit> keepers = inTurn(tree.below(district).stream()
                .filter(u -> recipe.units().contains(u.kind()) || recipe.units().contains(u.id()))
                .filter(u -> !recipe.speaksOfChildren() || children.areIn(u.id()))
                .toList());
        List<PlannedRecord> kept = recipe.beside()
                .map(other -> planned.getOrDefault(other, List.of()))
                .orElse(List.of());
        List<PlannedRecord> records = new ArrayList<>();
        int number = 0;
        if (!(recipe.beside().isPresent() ? kept : keepers).isEmpty()) {
            for (RecordRecipe.Course course : recipe.courses()) {
                for (int i = 0; i < course.times(); i++) {
                    record(recipe, course, number++, keepers, kept).ifPresent(records::add);
                }
            }
        }
        records.sort(Comparator.comparing(PlannedRecord::at).thenComparingInt(PlannedRecord::number));
        planned.put(recipe.register(), records);
        return records;
    }

    private Optional<PlannedRecord> record(
            RecordRecipe recipe,
            RecordRecipe.Course course,
            int number,
            List<OrgUnit> keepers,
            List<PlannedRecord> kept) {
        Optional<PlannedRecord> beside =
                kept.isEmpty() ? Optional.empty() : Optional.of(kept.get(spread(number, kept.size())));
        Stream<String> units = beside.map(PlannedRecord::unit)
                .map(Stream::of)
                .orElseGet(() -> IntStream.range(0, keepers.size())
                        .mapToObj(i -> keepers.get((number + i) % keepers.size()).id()));
        return units.flatMap(unit -> spot(recipe, course, number, unit).stream())
                .findFirst()
                .map(spot -> record(spot, course, beside));
    }

    /** Nothing where it speaks of a child and none is left in the unit. */
    private Optional<Spot> spot(RecordRecipe recipe, RecordRecipe.Course course, int number, String unit) {
        return recipe.speaksOfChildren()
                ? children.next(recipe.register(), unit, recipe.ages(), course.elsewhere())
                        .map(child -> new Spot(recipe, number, unit, child))
                : Optional.of(new Spot(recipe, number, unit, Map.of()));
    }

    private PlannedRecord record(Spot spot, RecordRecipe.Course course, Optional<PlannedRecord> beside) {
        RecordRecipe recipe = spot.recipe();
        String place = recipe.register();
        int ago = DrawnCells.within(course.began(), DrawnCells.draw(place, "began", spot.number()));
        Instant at = moment(ago, place + "/began", spot.number(), Instant.EPOCH);
        Map<String, Object> cells = new LinkedHashMap<>(recipe.cells());
        cells.putAll(course.cells());
        return new PlannedRecord(
                place,
                spot.number(),
                beside,
                spot.unit(),
                recipe.by(),
                at,
                drawn(spot, place, at).of(cells),
                acts(spot, course, at, ago));
    }

    private List<PlannedAct> acts(Spot spot, RecordRecipe.Course course, Instant began, int daysAgo) {
        int number = spot.number();
        List<PlannedAct> acts = new ArrayList<>();
        Instant before = began;
        int ago = daysAgo;
        for (RecordRecipe.Act act : course.acts()) {
            for (int i = 0; i < act.times(); i++) {
                String place = spot.recipe().register() + "/" + acts.size() + act.name();
                ago = Math.max(0, ago - DrawnCells.within(act.after(), DrawnCells.draw(place, "after", number)));
                Instant at = moment(ago, place, number, before);
                acts.add(new PlannedAct(
                        act.kind(),
                        act.name(),
                        at,
                        act.by(),
                        act.second(),
                        Optional.of(act.reason()).filter(r -> !r.isEmpty()),
                        drawn(spot, place, at).of(act.cells())));
                before = at;
            }
        }
        return acts;
    }

    /** Within working hours, later than what came before and not in the future. */
    private Instant moment(int daysAgo, String place, int number, Instant before) {
        LocalDate day = LocalDate.ofInstant(now, zone).minusDays(daysAgo);
        Instant at = DrawnCells.hour(day, DrawnCells.draw(place, "hour", number))
                .atZone(zone)
                .toInstant();
        Instant later = at.isAfter(before) ? at : before.plusSeconds(60);
        return later.isAfter(now) ? now : later;
    }

    private DrawnCells drawn(Spot spot, String place, Instant at) {
        String unit = spot.unit();
        Map<String, String> names = new HashMap<>(spot.child());
        names.put("unit", unit);
        names.put("unit-name", tree.get(unit).shortName().zh());
        for (int i = tree.position(unit); i >= 0; i = tree.parent(i)) {
            names.put(tree.at(i).kind(), tree.at(i).id());
            names.put(tree.at(i).kind() + "-name", tree.at(i).shortName().zh());
        }
        Map<String, List<String>> words = new HashMap<>(spot.recipe().words());
        words.putAll(units);
        return new DrawnCells(words, place, spot.number(), at, zone, names);
    }

    /** So that units that follow each other lie under different ones. */
    private static List<OrgUnit> inTurn(List<OrgUnit> units) {
        Map<String, List<OrgUnit>> below = new LinkedHashMap<>();
        units.forEach(u -> below.computeIfAbsent(Objects.requireNonNullElse(u.parent(), ""), k -> new ArrayList<>())
                .add(u));
        List<OrgUnit> turns = new ArrayList<>();
        for (int i = 0; turns.size() < units.size(); i++) {
            for (List<OrgUnit> siblings : below.values()) {
                if (i < siblings.size()) {
                    turns.add(siblings.get(spread(i, siblings.size())));
                }
            }
        }
        return turns;
    }

    /** Far from the one before, and each once before any comes again. */
    private static int spread(int number, int size) {
        int step = Math.max(1, (int) (size * GOLDEN));
        while (common(step, size) != 1) {
            step++;
        }
        return (int) ((long) number * step % size);
    }

    private static int common(int a, int b) {
        return b == 0 ? a : common(b, a % b);
    }
}
