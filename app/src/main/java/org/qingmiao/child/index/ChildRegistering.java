package org.qingmiao.child.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qingmiao.child.ChildHappened;
import org.qingmiao.child.ChildReach;
import org.qingmiao.child.ChildRights;
import org.qingmiao.child.ChildRights.UnitSpot;
import org.qingmiao.child.ChildStatement;
import org.qingmiao.child.ChildStatement.NumberKind;
import org.qingmiao.child.index.StatementRules.StatementFault;
import org.qingmiao.child.stored.LinkRepository;
import org.qingmiao.child.stored.LinkRepository.Placed;
import org.qingmiao.child.stored.ReachedWork;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/** Registers children: whom it may be is proposed first, so that nobody is there twice. */
@Component
public final class ChildRegistering {
    /** Of what links by rule and not by a person. */
    public static final String RULE = "*rule";

    private final ChildRights rights;
    private final ReachedWork work;
    private final ChildWriting writing;
    private final ChildCandidates candidates;
    private final LinkRepository links;
    private final OrgUnits units;

    ChildRegistering(
            ChildRights rights,
            ReachedWork work,
            ChildWriting writing,
            ChildCandidates candidates,
            LinkRepository links,
            OrgUnits units) {
        this.rights = rights;
        this.work = work;
        this.writing = writing;
        this.candidates = candidates;
        this.links = links;
        this.units = units;
    }

    /** What is done about children that may be the same. */
    public enum Attention {
        /** They are proposed, and nothing is written. */
        ASK,
        /** The person looked at them: it is none of these, which is remembered. */
        NONE_OF_THESE,
        /** Nobody is there to look: they wait until somebody does. */
        UNATTENDED
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Made(UUID child) implements Outcome {}

        /** Number, birth and sex were those of another entry: both are one child now. */
        record Linked(UUID child, UUID into) implements Outcome {}

        record Alike(List<Candidate> candidates) implements Outcome {
            public Alike {
                candidates = List.copyOf(candidates);
            }
        }

        record Faulty(List<StatementFault> faults) implements Outcome {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }

        /** The number is known out of reach; more is not told. */
        record Elsewhere() implements Outcome {}
    }

    /**
     * Registers a child where it lives.
     *
     * @throws org.qingmiao.platform.ProblemException 403 if the person registers none at all
     */
    public Outcome register(ChildStatement said, Attention attention, Person by) {
        ChildReach reach = rights.toRegister(by);
        List<StatementFault> faults = faults(said, by);
        if (!faults.isEmpty()) {
            return new Outcome.Faulty(faults);
        }
        return work.within(reach, () -> {
            List<Candidate> alike = candidates.of(said);
            Optional<Candidate> certain =
                    alike.stream().filter(c -> c.likeness().certain()).findFirst();
            if (certain.isEmpty() && isElsewhere(said)) {
                return new Outcome.Elsewhere();
            }
            if (certain.isEmpty() && !alike.isEmpty() && attention == Attention.ASK) {
                return new Outcome.Alike(alike);
            }
            return registered(said, attention, alike, certain, by);
        });
    }

    private List<StatementFault> faults(ChildStatement said, Person by) {
        List<StatementFault> faults = new ArrayList<>(writing.faults(said));
        if (!rights.registersIn(by).contains(said.home())) {
            faults.add(new StatementFault("home", "children.wrong.home"));
        }
        if (said.school().filter(school -> units.tree().find(school).isEmpty()).isPresent()) {
            faults.add(new StatementFault("school", "children.wrong.school"));
        }
        return faults;
    }

    private Outcome registered(
            ChildStatement said, Attention attention, List<Candidate> alike, Optional<Candidate> certain, Person by) {
        UnitSpot home = rights.spot(said.home());
        Placed made = writing.make(said, home, by.login());
        writing.tell(new ChildHappened(made.id(), ChildHappened.Kind.REGISTERED, made.id(), writing.today()));
        if (certain.isPresent()) {
            Placed into = writing.placed(certain.get().profile().id());
            links.link(made, into, Set.of(), "equal number, birth and sex", RULE);
            writing.entries().merge(made.id(), into.id(), said.home(), RULE);
            writing.tell(new ChildHappened(made.id(), ChildHappened.Kind.MERGED, into.id(), writing.today()));
            return new Outcome.Linked(made.id(), into.id());
        }
        boolean apart = attention == Attention.NONE_OF_THESE;
        for (Candidate candidate : alike) {
            Placed other = writing.placed(candidate.profile().id());
            links.pair(made, other, apart, candidate.likeness().weight(), "", apart ? by.login() : RULE);
            if (apart) {
                writing.entries().apart(made.id(), other.id(), "");
            }
        }
        return new Outcome.Made(made.id());
    }

    /** Asked as the system; the answer is yes or no, and an entry. */
    private boolean isElsewhere(ChildStatement said) {
        if (said.number().kind() == NumberKind.NONE) {
            return false;
        }
        String word = writing.number(said);
        Set<UUID> known = work.whole("child-number", () -> writing.byNumber(word));
        Set<UUID> seen = writing.byNumber(word);
        boolean hidden = known.stream().anyMatch(child -> !seen.contains(child));
        if (hidden) {
            writing.entries().elsewhere(writing.mark(word));
        }
        return hidden;
    }
}
