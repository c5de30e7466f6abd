package org.qingmiao.register.web.record.list;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.page.chart.DotTile;
import org.qingmiao.page.drawing.Svg;
import org.qingmiao.page.style.TileClasses;
import org.qingmiao.plan.PlanUnits;
import org.qingmiao.plan.UnitTile;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.register.record.RecordListing;
import org.qingmiao.register.record.RecordListing.Line;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.web.record.part.RecordRequests;
import org.springframework.stereotype.Component;

/** Arranges records by the part of the district that keeps them: its place on the map of tiles, or what lies below the root. */
@Component
class TilesComposer {
    private static final int MOST = 1000;
    private static final int LATE = 20;

    private final RecordListing listing;
    private final RecordListComposer lists;
    private final ListFilters filters;
    private final ListRows rows;
    private final OrgUnits units;
    private final Clock clock;

    TilesComposer(
            RecordListing listing,
            RecordListComposer lists,
            ListFilters filters,
            ListRows rows,
            OrgUnits units,
            Clock clock) {
        this.listing = listing;
        this.lists = lists;
        this.filters = filters;
        this.rows = rows;
        this.units = units;
        this.clock = clock;
    }

    TilesView of(WorkingRegister register, ListRequest asked, Lang lang) {
        RecordListing.Listing found =
                listing.list(register, ListQueries.inAnyState(lists.query(register, asked), MOST));
        Instant now = clock.instant();
        List<Line> late = found.lines().stream()
                .filter(line -> isLate(line, now))
                .sorted(Comparator.comparing(line -> line.owed().orElseThrow().due()))
                .limit(LATE)
                .toList();
        String list = RecordRequests.path(register);
        return new TilesView(
                list,
                register.definition().name(),
                register.access().creates(),
                filters.bar(register, asked, list + "/map"),
                tiles(register, found.lines(), now, lang),
                rows.of(register, late, Map.of()),
                found.next().isPresent(),
                asked.narrows());
    }

    private static boolean isLate(Line line, Instant now) {
        return line.owed().filter(owed -> owed.due().isBefore(now)).isPresent();
    }

    private List<TilesView.Tile> tiles(WorkingRegister register, List<Line> lines, Instant now, Lang lang) {
        PlanUnits places = register.kept().plan().organisation();
        OrgTree tree = units.tree();
        Map<OrgUnit, List<Line>> parts = new LinkedHashMap<>();
        lines.forEach(line -> parts.computeIfAbsent(part(tree, places, line.unit()), p -> new ArrayList<>())
                .add(line));
        return parts.entrySet().stream()
                .sorted(Comparator.comparingInt(
                        part -> tree.position(part.getKey().id())))
                .map(part -> tile(
                        part.getKey(),
                        dots(part.getValue(), now),
                        places.tile(part.getKey().id()),
                        lang))
                .toList();
    }

    /** The unit with a tile in which another one lies; without, the one right below the root. */
    private static OrgUnit part(OrgTree tree, PlanUnits places, String unit) {
        int at = tree.position(unit);
        int below = at;
        while (tree.parent(at) >= 0) {
            if (places.tile(tree.at(at).id()).isPresent()) {
                return tree.at(at);
            }
            below = at;
            at = tree.parent(at);
        }
        return tree.at(below);
    }

    private static DotTile dots(List<Line> lines, Instant now) {
        int late = (int) lines.stream().filter(line -> isLate(line, now)).count();
        int owed = (int) lines.stream().filter(line -> line.owed().isPresent()).count() - late;
        return new DotTile(late, owed, lines.size() - late - owed);
    }

    private static TilesView.Tile tile(OrgUnit part, DotTile dots, Optional<UnitTile> place, Lang lang) {
        String label =
                Messages.in(lang, "registers.map.tile", part.name().in(lang), dots.all(), dots.late(), dots.owed());
        return new TilesView.Tile(
                part.id(),
                part.shortName(),
                dots.all(),
                new Svg(dots.draw(label)),
                place.map(tile -> TileClasses.of(tile.column(), tile.row())).orElse(""));
    }
}
