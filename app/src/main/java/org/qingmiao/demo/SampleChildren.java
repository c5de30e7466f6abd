package org.qingmiao.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qingmiao.child.ChildChoice;
import org.qingmiao.child.index.ChildReading;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.safeguard.Accounts;
import org.springframework.stereotype.Component;

/** The children whom the demo's directors reach, to be drawn for records. */
@Component
class SampleChildren {
    private final Accounts accounts;
    private final ChildReading reading;
    private final ChildChoice children;
    private final SampleSurroundings around;
    private final OrgUnits units;

    SampleChildren(
            Accounts accounts, ChildReading reading, ChildChoice children, SampleSurroundings around, OrgUnits units) {
        this.accounts = accounts;
        this.reading = reading;
        this.children = children;
        this.around = around;
        this.units = units;
    }

    /** From the first one again. */
    ChildDraws draws() {
        LocalDate today = around.today();
        Map<String, List<UUID>> homes =
                accounts.find(ChildSamples.LOGIN).map(reading::kept).orElse(Map.of());
        return new ChildDraws(units.tree(), homes, child -> children.facts(child, today), today);
    }
}
