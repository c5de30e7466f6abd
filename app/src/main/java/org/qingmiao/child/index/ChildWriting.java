package org.qingmiao.child.index;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qingmiao.child.ChildHappened;
import org.qingmiao.child.ChildRights;
import org.qingmiao.child.ChildRights.UnitSpot;
import org.qingmiao.child.ChildStatement;
import org.qingmiao.child.ChildStatement.NumberKind;
import org.qingmiao.child.index.StatementRules.StatementFault;
import org.qingmiao.child.stored.LinkRepository.Placed;
import org.qingmiao.child.stored.NameTokens;
import org.qingmiao.child.stored.StatementRepository;
import org.qingmiao.child.stored.StatementRepository.Place;
import org.qingmiao.child.stored.StoredStatement;
import org.qingmiao.child.stored.TokenRepository;
import org.qingmiao.platform.RequestProblem;
import org.springframework.stereotype.Component;

/** Writes what is said of a child, with all that follows from it: by what it is found, who cares for it, where it lives. */
@Component
class ChildWriting {
    private static final int MOST = 20;

    private final StatementRepository statements;
    private final TokenRepository tokens;
    private final FamilyWriting families;
    private final ChildEntries entries;
    private final ChildRights rights;
    private final WritingSurroundings around;

    ChildWriting(
            StatementRepository statements,
            TokenRepository tokens,
            FamilyWriting families,
            ChildEntries entries,
            ChildRights rights,
            WritingSurroundings around) {
        this.statements = statements;
        this.tokens = tokens;
        this.families = families;
        this.entries = entries;
        this.rights = rights;
        this.around = around;
    }

    ChildEntries entries() {
        return entries;
    }

    List<StatementFault> faults(ChildStatement said) {
        return around.faults(said);
    }

    LocalDate today() {
        return around.today();
    }

    void tell(ChildHappened happened) {
        around.tell(happened);
    }

    /** The same for the same word, in the record. */
    String mark(String word) {
        return around.mark(word);
    }

    /** The word by which a child's number is found. */
    String number(ChildStatement said) {
        return around.number(said);
    }

    /** @throws org.qingmiao.platform.ProblemException 404 if it is out of reach */
    Placed placed(UUID child) {
        return statements
                .place(child)
                .map(place -> new Placed(child, place))
                .orElseThrow(() -> RequestProblem.NOT_THERE.exception());
    }

    Placed make(ChildStatement said, UnitSpot home, String by) {
        UUID id = UUID.randomUUID();
        Place place = new Place(home.ord(), school(said.school()));
        statements.make(id, home, place.school(), by);
        Placed made = new Placed(id, place);
        say(made, said, true, Optional.empty(), by);
        families.begin(made, home.district(), said, by);
        entries.register(id, said.home(), said.source());
        return made;
    }

    /** The place of a school; 0 for none. */
    int school(Optional<String> school) {
        return school.map(unit -> rights.spot(unit).ord()).orElse(0);
    }

    void say(Placed child, ChildStatement said, boolean whole, Optional<LocalDate> from, String by) {
        statements.say(child.id(), child.place(), said, whole, from, by);
        tokens.child(child.id(), child.place(), words(child.id()));
    }

    /** By what a child is found: by what counts, not by what a later source replaced. */
    private Set<String> words(UUID child) {
        Set<String> words = new LinkedHashSet<>();
        for (StoredStatement one : statements.of(List.of(child)).getOrDefault(child, List.of())) {
            if (one.whole()) {
                words.clear();
            }
            words.addAll(NameTokens.ofName(one.said().name()));
            if (one.said().number().kind() != NumberKind.NONE) {
                words.add(around.number(one.said()));
            }
        }
        return words;
    }

    Set<UUID> byNumber(String word) {
        return tokens.children(List.of(List.of(word)), MOST);
    }
}
