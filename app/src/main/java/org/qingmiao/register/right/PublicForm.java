package org.qingmiao.register.right;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.register.definition.Access;
import org.qingmiao.register.definition.Access.Grant;
import org.qingmiao.register.definition.Access.Holder;
import org.qingmiao.register.definition.Access.Scope;
import org.qingmiao.register.definition.Access.ScopeWord;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.storage.UnitPlaces.UnitPlace;

/**
 * What everybody may send of a register by its public form: grants with {@code public: form}. Nobody reads anything by it.
 *
 * @param fill sections and fields of a new record
 * @param add sections that repeat, or fields of them, of which a row may be added
 */
public record PublicForm(Register register, List<String> fill, List<String> add) {
    /** The word by which steps are everybody's. */
    public static final String ANYONE = "anyone";

    private static final String FORM = "form";

    public PublicForm {
        fill = List.copyOf(fill);
        add = List.copyOf(add);
    }

    /** That of a register; nothing if the public may send nothing. */
    public static Optional<PublicForm> of(Register register) {
        List<String> fill = new ArrayList<>();
        List<String> add = new ArrayList<>();
        for (Grant grant : register.access().grants()) {
            if (grant.holder() instanceof Holder.Everybody(List<String> ways) && ways.contains(FORM)) {
                fill.addAll(grant.fill());
                for (String word : grant.add()) {
                    (register.sectionOf(word).filter(Section::hasRows).isPresent() ? add : fill).add(word);
                }
            }
        }
        return fill.isEmpty() && add.isEmpty() ? Optional.empty() : Optional.of(new PublicForm(register, fill, add));
    }

    /**
     * What the engine may do with a record that somebody sends, until it is where it belongs: as if everybody held a duty
     * in the unit that keeps it. It is told to nobody.
     *
     * @param states through which the sender brings it
     */
    public RegisterAccess sending(UnitPlace place, String unit, List<String> states) {
        return access(place, unit, grant(fill, states));
    }

    /** The same where somebody adds a row to a record that a unit keeps. */
    public RegisterAccess adding(UnitPlace place, String unit) {
        return access(place, unit, grant(add, List.of()));
    }

    /** The sections of which a row may be added. */
    public List<Section> added() {
        return add.stream()
                .flatMap(word -> register.sectionOf(word).stream())
                .distinct()
                .toList();
    }

    private RegisterAccess access(UnitPlace place, String unit, Grant grant) {
        Access access = new Access(List.of(grant), Map.of(), Optional.empty(), Optional.empty(), List.of(), List.of());
        PlacedDuty duty = new PlacedDuty(new HeldDuty(ANYONE, place, unit), place.alone());
        return RegisterAccess.of(register.with(access), "", List.of(duty));
    }

    private Grant grant(List<String> words, List<String> states) {
        return Grant.given(
                new Holder.OfDuty(ANYONE),
                new Scope.Word(ScopeWord.UNIT),
                words,
                List.of(),
                List.copyOf(register.access().locks().keySet()),
                states,
                register.place());
    }
}
