package org.qingmiao.demo;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.qingmiao.demo.RecordActing.Refusal;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.plan.Plan;
import org.qingmiao.register.record.kept.KeptRegisters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Records as the invented people would have kept them over the last months. */
@Component
class DemoRecords {
    private static final Logger LOG = LoggerFactory.getLogger(DemoRecords.class);

    private final KeptRegisters registers;
    private final RecordActings actings;
    private final OrgUnits units;
    private final SampleChildren children;
    private final Clock clock;

    DemoRecords(KeptRegisters registers, RecordActings actings, OrgUnits units, SampleChildren children, Clock clock) {
        this.registers = registers;
        this.actings = actings;
        this.units = units;
        this.children = children;
        this.clock = clock;
    }

    /** The registers for which there are recipes, those first to whose records others belong. */
    static List<String> recipes() {
        return DemoYaml.of("registers.yaml").texts();
    }

    /** Keeps none in a register that has some. What is refused is told, and left out. */
    List<Refusal> keep(Plan plan) {
        RecordActing acting = actings.of(plan, new DemoClock(clock.getZone()));
        List<Refusal> refused = new ArrayList<>();
        for (List<PlannedRecord> records : planned(plan)) {
            if (acting.isEmpty(records.getFirst())) {
                records.forEach(record -> acting.act(record).ifPresent(refused::add));
            }
        }
        refused.forEach(r -> LOG.warn("demo record refused: {}", r));
        return refused;
    }

    /** By register. */
    List<List<PlannedRecord>> planned(Plan plan) {
        RecordPlanning planning = new RecordPlanning(
                units.tree(), plan.head().district(), clock.instant(), clock.getZone(), children.draws());
        Stream<String> kept =
                recipes().stream().filter(id -> registers.find(plan, id).isPresent());
        return kept.map(RecordRecipe::of)
                .map(planning::plan)
                .filter(records -> !records.isEmpty())
                .toList();
    }
}
