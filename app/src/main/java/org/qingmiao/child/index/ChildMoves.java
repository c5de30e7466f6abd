package org.qingmiao.child.index;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qingmiao.child.ChildRights;
import org.qingmiao.child.ChildRights.UnitSpot;
import org.qingmiao.child.ChildStatement;
import org.qingmiao.child.stored.FamilyRepository;
import org.qingmiao.child.stored.LinkRepository.Placed;
import org.qingmiao.child.stored.ReachedWork;
import org.qingmiao.child.stored.StatementRepository;
import org.qingmiao.child.stored.StatementRepository.Place;
import org.springframework.stereotype.Component;

/**
 * Where a child is kept. It may go where who moves it does not reach: that it is within reach now was asked before, and the
 * place is written by the system's hand.
 */
@Component
class ChildMoves {
    private final StatementRepository statements;
    private final FamilyRepository families;
    private final FamilyWriting writing;
    private final ChildRights rights;
    private final ReachedWork work;

    ChildMoves(
            StatementRepository statements,
            FamilyRepository families,
            FamilyWriting writing,
            ChildRights rights,
            ReachedWork work) {
        this.statements = statements;
        this.families = families;
        this.writing = writing;
        this.rights = rights;
        this.work = work;
    }

    /** Follows what a correction says of guardians. */
    void family(Placed child, ChildStatement said, String by) {
        writing.follow(child, rights.spot(said.home()).district(), said, by);
    }

    void home(Placed child, UnitSpot to, LocalDate day, String address, String by) {
        boolean alone = livesAlone(child.id());
        work.whole("child-move", () -> {
            statements.move(child.id(), to, child.place().school());
            families.follow(child.id(), to.ord());
            if (!alone) {
                Placed moved =
                        new Placed(child.id(), new Place(to.ord(), child.place().school()));
                writing.leave(moved, to.district(), day, address, by);
            }
            return true;
        });
    }

    /** Asked whole: brothers and sisters may be kept elsewhere. */
    private boolean livesAlone(UUID child) {
        return work.whole(
                "child-move",
                () -> families.members(List.of(child)).stream()
                        .filter(m -> m.until().isEmpty())
                        .flatMap(m -> families.of(m.household()).stream())
                        .filter(m -> m.until().isEmpty())
                        .allMatch(m -> m.child().equals(child)));
    }

    void school(Placed child, String home, int school) {
        UnitSpot spot = rights.spot(home);
        work.whole("child-move", () -> {
            statements.move(child.id(), spot, school);
            return true;
        });
    }
}
