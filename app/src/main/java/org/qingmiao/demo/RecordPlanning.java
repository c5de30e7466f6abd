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
    /** Ids of units by {@code unit-} and their kind. */
    private final Map<String, List<String>> units = new HashMap<>();

    private final Map<String, List<PlannedRecord>> planned = new LinkedHashMap<>();

    RecordPlanning(OrgTree tree, String district, Instant now, ZoneId zone) {
        this.tree = tree;
        this.district = district;
        this.now = now;
        this.zone = zone;
        tree.below(district)
                .forEach(u -> units.computeIfAbsent("unit-" + u.kind(), k -> new ArrayList<>())
                        .add(u.id()));
    }

    /** In the order in which they are to be made; none if no unit keeps such records. */
    List<PlannedRecord> plan(RecordRecipe recipe) {
        List<OrgUnit> keepers = inTurn(tree.below(district).stream()
                .filter(u -> recipe.units().contains(u.kind()) || recipe.units().contains(u.id()))
                .toList());
        List<PlannedRecord> kept = recipe.beside()
                .map(other -> planned.getOrDefault(other, List.of()))
                .orElse(List.of());
        List<PlannedRecord> records = new ArrayList<>();
        if (!(recipe.beside().isPresent() ? kept : keepers).isEmpty()) {
            for (RecordRecipe.Course course : recipe.courses()) {
                for (int i = 0; i < course.times(); i++) {
                    records.add(record(recipe, course, records.size(), keepers, kept));
                }
            }
        }
        records.sort(Comparator.comparing(PlannedRecord::at).thenComparingInt(PlannedRecord::number));
        planned.put(recipe.register(), records);
        return records;
    }

    private PlannedRecord record(
            RecordRecipe recipe,
            RecordRecipe.Course course,
            int number,
            List<OrgUnit> keepers,
            List<PlannedRecord> kept) {
        Optional<PlannedRecord> beside =
                kept.isEmpty() ? Optional.empty() : Optional.of(kept.get(spread(number, kept.size())));
        String unit = beside.map(PlannedRecord::unit)
                .orElseGet(() -> keepers.get(number % keepers.size()).id());
        String place = recipe.register();
        int ago = DrawnCells.within(course.began(), DrawnCells.draw(place, "began", number));
        Instant at = moment(ago, place + "/began", number, Instant.EPOCH);
        Map<String, Object> cells = new LinkedHashMap<>(recipe.cells());
        cells.putAll(course.cells());
        return new PlannedRecord(
                recipe.register(),
                number,
                beside,
                unit,
                recipe.by(),
                at,
                drawn(recipe, place, number, at, unit).of(cells),
                acts(recipe, course, number, unit, at, ago));
    }

    private List<PlannedAct> acts(
            RecordRecipe recipe, RecordRecipe.Course course, int number, String unit, Instant began, int daysAgo) {
        List<PlannedAct> acts = new ArrayList<>();
        Instant before = began;
        int ago = daysAgo;
        for (RecordRecipe.Act act : course.acts()) {
            for (int i = 0; i < act.times(); i++) {
                String place = recipe.register() + "/" + acts.size() + act.name();
                ago = Math.max(0, ago - DrawnCells.within(act.after(), DrawnCells.draw(place, "after", number)));
                Instant at = moment(ago, place, number, before);
                acts.add(new PlannedAct(
                        act.kind(),
                        act.name(),
                        at,
                        act.by(),
                        act.second(),
                        Optional.of(act.reason()).filter(r -> !r.isEmpty()),
                        drawn(recipe, place, number, at, unit).of(act.cells())));
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

    private DrawnCells drawn(RecordRecipe recipe, String place, int number, Instant at, String unit) {
        Map<String, String> names = new HashMap<>();
        names.put("unit", unit);
        names.put("unit-name", tree.get(unit).shortName().zh());
        for (int i = tree.position(unit); i >= 0; i = tree.parent(i)) {
            names.put(tree.at(i).kind(), tree.at(i).id());
            names.put(tree.at(i).kind() + "-name", tree.at(i).shortName().zh());
        }
        Map<String, List<String>> words = new HashMap<>(recipe.words());
        words.putAll(units);
        return new DrawnCells(words, place, number, at, zone, names);
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
