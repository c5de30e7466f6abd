package org.qingmiao.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qingmiao.child.ChildStatement;
import org.qingmiao.child.index.ChildChanges;
import org.qingmiao.child.index.ChildMerges;
import org.qingmiao.child.index.ChildReading;
import org.qingmiao.child.index.ChildRegistering;
import org.qingmiao.child.index.ChildRegistering.Attention;
import org.qingmiao.child.index.ChildRegistering.Outcome;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/** Invented children of all streets, with who cares for them; some are there twice, as in life. */
@Component
class ChildSamples {
    /** Who registers them. */
    static final String LOGIN = "children";

    private static final int TWICE = 12;

    private final Accounts accounts;
    private final ChildRegistering registering;
    private final ChildReading reading;
    private final ChildChanges changes;
    private final ChildMerges merges;
    private final SampleSurroundings around;

    ChildSamples(
            Accounts accounts,
            ChildRegistering registering,
            ChildReading reading,
            ChildChanges changes,
            ChildMerges merges,
            SampleSurroundings around) {
        this.accounts = accounts;
        this.registering = registering;
        this.reading = reading;
        this.changes = changes;
        this.merges = merges;
        this.around = around;
    }

    /** How many were registered; none where some are there, or where the district has not the units. */
    int keep(Plan plan) {
        return accounts.find(LOGIN)
                .filter(reading::reachesNone)
                .map(person -> ActorContext.as(person.login(), () -> keep(plan, person)))
                .orElse(0);
    }

    private int keep(Plan plan, Person by) {
        Optional<SyntheticChildren> drawn = around.children(plan);
        if (drawn.isEmpty()) {
            return 0;
        }
        List<UUID> made = new ArrayList<>();
        List<ChildStatement> said = drawn.get().all();
        said.forEach(child -> made.add(register(child, by)));
        twice(drawn.get(), said, made, by);
        lives(drawn.get(), said, made, by);
        return made.size();
    }

    private UUID register(ChildStatement said, Person by) {
        return switch (registering.register(said, Attention.UNATTENDED, by)) {
            case Outcome.Made done -> done.child();
            case Outcome.Linked linked -> linked.child();
            case Outcome.Alike alike -> throw new IllegalStateException("asked: " + said.source());
            case Outcome.Elsewhere elsewhere -> throw new IllegalStateException("known elsewhere");
            case Outcome.Faulty faulty ->
                throw new IllegalStateException(faulty.faults().toString());
        };
    }

    /** Some were noted by somebody else too, without a number and as they were heard; of the first, somebody saw it. */
    private void twice(SyntheticChildren drawn, List<ChildStatement> said, List<UUID> made, Person by) {
        List<UUID> again = new ArrayList<>();
        List<Integer> which = drawn.heardOtherwise(said, TWICE);
        for (int child : which) {
            again.add(register(drawn.heard(said.get(child)), by));
        }
        if (!again.isEmpty()) {
            merges.merge(again.getFirst(), made.get(which.getFirst()), Set.of(), around.word("merged"), by);
        }
        if (again.size() > 1) {
            UUID lead = merges.merge(again.get(1), made.get(which.get(1)), Set.of(), around.word("merged"), by);
            reading.links(lead, by).forEach(link -> merges.unmerge(lead, link, around.word("parted"), by));
        }
        made.addAll(again);
    }

    /** Some moved, one died. */
    private void lives(SyntheticChildren drawn, List<ChildStatement> said, List<UUID> made, Person by) {
        LocalDate today = around.today();
        for (int i = 20; i < said.size() && i < 120; i += 20) {
            String to = drawn.homes().get((i + 5) % drawn.homes().size());
            changes.move(made.get(i), to, drawn.address(i + 1_000), today.minusDays(i * 3L), by);
        }
        if (said.size() > 150) {
            changes.died(made.get(150), today.minusDays(40), by);
        }
    }
}
