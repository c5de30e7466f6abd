package org.qingmiao.child.index;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qingmiao.child.ChildHappened;
import org.qingmiao.child.ChildRights;
import org.qingmiao.child.ChildRights.UnitSpot;
import org.qingmiao.child.ChildStatement;
import org.qingmiao.child.ChildStatement.Living;
import org.qingmiao.child.index.StatementRules.StatementFault;
import org.qingmiao.child.stored.ChildEvent;
import org.qingmiao.child.stored.ChildPart;
import org.qingmiao.child.stored.EventRepository;
import org.qingmiao.child.stored.LinkRepository.Placed;
import org.qingmiao.child.stored.ReachedWork;
import org.qingmiao.child.stored.StatementRepository;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/** What becomes of children: corrected, moved, at another school, dead. What was said before stays as it was said. */
@Component
public final class ChildChanges {
    private final ChildRights rights;
    private final ReachedWork work;
    private final ChildLoading loading;
    private final ChildWriting writing;
    private final ChildMoves moves;
    private final EventRepository events;

    ChildChanges(
            ChildRights rights,
            ReachedWork work,
            ChildLoading loading,
            ChildWriting writing,
            ChildMoves moves,
            EventRepository events) {
        this.rights = rights;
        this.work = work;
        this.loading = loading;
        this.writing = writing;
        this.moves = moves;
        this.events = events;
    }

    /**
     * Says anew who a child is and who cares for it. Where it lives and learns is changed by moving it.
     *
     * @return what is wrong; then nothing was written
     * @throws org.qingmiao.platform.ProblemException 404 if it is out of reach, 403 if the person registers no children
     */
    public List<StatementFault> correct(UUID child, ChildStatement said, Person by) {
        List<StatementFault> faults = writing.faults(said);
        if (!faults.isEmpty()) {
            return faults;
        }
        changed(by, () -> {
            ChildCluster cluster = loading.needed(child);
            ChildStatement before = loading.who(cluster);
            ChildStatement after = said.withHome(before.home()).withSchool(before.school());
            Placed placed = writing.placed(cluster.lead());
            writing.say(placed, after, true, Optional.empty(), by.login());
            moves.family(placed, after, by.login());
            writing.entries()
                    .correct(
                            cluster.lead(),
                            before.home(),
                            differing(before, before, after),
                            differing(after, before, after));
            return told(cluster.lead(), ChildHappened.Kind.CORRECTED, writing.today());
        });
        return List.of();
    }

    /** What a statement says of the parts in which two differ. */
    private static Map<String, String> differing(ChildStatement said, ChildStatement before, ChildStatement after) {
        Map<String, String> changed = new LinkedHashMap<>();
        Arrays.stream(ChildPart.values())
                .filter(part -> !part.of(before).equals(part.of(after)))
                .forEach(part -> changed.put(
                        StatementRepository.word(part),
                        part.of(said).map(Object::toString).orElse("")));
        return changed;
    }

    /** Moves a child to another unit from a day on; who alone cares for it goes with it. */
    public void move(UUID child, String to, String address, LocalDate day, Person by) {
        UnitSpot spot = rights.spot(to);
        mustHaveCome(day);
        changed(by, () -> {
            ChildCluster cluster = loading.needed(child);
            ChildStatement before = loading.who(cluster);
            Living living = new Living(address, Optional.empty(), "", "", Optional.empty(), Optional.empty());
            ChildStatement said =
                    ChildStatement.by(ChildStatement.DESK).withHome(to).withLiving(living);
            Placed placed = writing.placed(cluster.lead());
            writing.say(placed, said, false, Optional.of(day), by.login());
            events.add(
                    placed,
                    ChildEvent.Kind.MOVED,
                    day,
                    Optional.of(before.home()).filter(u -> !u.isEmpty()),
                    Optional.of(to),
                    by.login());
            writing.entries().move(cluster.lead(), to, before.home(), day.toString());
            moves.home(placed, spot, day, address, by.login());
            return told(cluster.lead(), ChildHappened.Kind.MOVED, day);
        });
    }

    /** From a day on at another school, or at none. */
    public void school(UUID child, Optional<String> school, LocalDate day, Person by) {
        int ord = writing.school(school);
        mustHaveCome(day);
        changed(by, () -> {
            ChildCluster cluster = loading.needed(child);
            ChildStatement before = loading.who(cluster);
            Living living = new Living("", Optional.empty(), "", "", Optional.of(school.isPresent()), Optional.empty());
            ChildStatement said =
                    ChildStatement.by(ChildStatement.DESK).withSchool(school).withLiving(living);
            Placed placed = writing.placed(cluster.lead());
            writing.say(placed, said, false, Optional.of(day), by.login());
            events.add(placed, ChildEvent.Kind.SCHOOL, day, before.school(), school, by.login());
            writing.entries().event(cluster.lead(), before.home(), "school", day.toString());
            moves.school(placed, before.home(), ord);
            return told(cluster.lead(), ChildHappened.Kind.MOVED, day);
        });
    }

    /** Notes that a child died. */
    public void died(UUID child, LocalDate day, Person by) {
        mustHaveCome(day);
        changed(by, () -> {
            ChildCluster cluster = loading.needed(child);
            String home = loading.who(cluster).home();
            events.add(
                    writing.placed(cluster.lead()),
                    ChildEvent.Kind.DIED,
                    day,
                    Optional.empty(),
                    Optional.empty(),
                    by.login());
            writing.entries().event(cluster.lead(), home, "died", day.toString());
            return told(cluster.lead(), ChildHappened.Kind.DIED, day);
        });
    }

    /** Takes a note back that was a mistake; a move is mended by another move. */
    public void withdraw(UUID child, UUID event, Person by) {
        changed(by, () -> {
            ChildCluster cluster = loading.needed(child);
            boolean done = cluster.members().stream().anyMatch(member -> events.withdraw(member, event, by.login()));
            if (!done) {
                throw RequestProblem.NOT_THERE.exception();
            }
            writing.entries().withdraw(cluster.lead(), loading.who(cluster).home(), event);
            return told(cluster.lead(), ChildHappened.Kind.CORRECTED, writing.today());
        });
    }

    /** What is still to come is not noted. */
    private void mustHaveCome(LocalDate day) {
        if (day.isAfter(writing.today())) {
            throw RequestProblem.UNKNOWN_VALUE.at("day", day.toString());
        }
    }

    private boolean told(UUID child, ChildHappened.Kind kind, LocalDate day) {
        writing.tell(new ChildHappened(child, kind, child, day));
        return true;
    }

    private void changed(Person by, ReachedWork.Work<Boolean> act) {
        work.within(rights.toRegister(by), act);
    }
}
