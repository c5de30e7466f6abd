package org.qingmiao.child.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.qingmiao.child.ChildStatement;
import org.qingmiao.child.ChildStatement.Birth;
import org.qingmiao.child.ChildStatement.Living;
import org.qingmiao.child.ChildStatement.NumberKind;
import org.qingmiao.child.stored.ChildPart;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.springframework.stereotype.Component;

/** What is known of a child, in words. */
@Component
class PartWords {
    private static final Text NOTHING = Text.same("");
    private static final int YEAR = 4;
    private static final int MONTH = 7;

    private final OrgUnits units;

    PartWords(OrgUnits units) {
        this.units = units;
    }

    static Text name(ChildStatement who) {
        return name(who.name());
    }

    /** As it was written, or masked. */
    static Text name(String name) {
        return name.isEmpty() ? Messages.of("children.unnamed") : Text.same(name);
    }

    static Text label(ChildPart part) {
        return Messages.of("children.part." + word(part));
    }

    static String word(Enum<?> of) {
        return of.name().toLowerCase(Locale.ROOT);
    }

    /** All that is said; what is not known is left out. */
    List<ChildView.Fact> facts(ChildStatement said) {
        return Stream.of(ChildPart.values())
                .map(part -> new ChildView.Fact(label(part), of(part, said)))
                .filter(fact -> !fact.says().zh().isEmpty())
                .toList();
    }

    /** Empty if nothing is known. */
    Text of(ChildPart part, ChildStatement said) {
        return switch (part) {
            case NAME -> Text.same(said.name());
            case BIRTH -> birth(said.birth());
            case SEX -> sex(said.sex());
            case NUMBER -> number(said.number());
            case HOME -> unit(said.home());
            case SCHOOL -> said.school().map(this::unit).orElse(NOTHING);
            case LIVING -> living(said.living());
        };
    }

    static Text birth(Optional<Birth> birth) {
        return birth.map(b -> Text.same(written(b))).orElse(NOTHING);
    }

    static String written(Birth birth) {
        String day = birth.day().toString();
        return switch (birth.precision()) {
            case DAY -> day;
            case MONTH -> day.substring(0, MONTH);
            case YEAR -> day.substring(0, YEAR);
        };
    }

    static Text sex(Optional<String> sex) {
        return sex.map(s -> Messages.of("children.sex." + s)).orElse(NOTHING);
    }

    private static Text number(ChildStatement.PersonNumber number) {
        return number.kind() == NumberKind.NONE
                ? NOTHING
                : Messages.of(
                        "children.number.of", Messages.of("children.number." + word(number.kind())), number.text());
    }

    Text unit(String id) {
        return units.tree().find(id).map(OrgUnit::name).orElse(Text.same(id));
    }

    private static Text living(Living living) {
        List<Text> words = new ArrayList<>();
        words.add(Text.same(living.address()));
        living.residence().ifPresent(r -> words.add(Messages.of("children.residence." + word(r))));
        division("living_code", living.livingCode()).ifPresent(words::add);
        division("household_code", living.householdCode()).ifPresent(words::add);
        living.inSchool().ifPresent(yes -> words.add(Messages.of("children.in_school." + yes)));
        living.disabled().ifPresent(yes -> words.add(Messages.of("children.disabled." + yes)));
        List<Text> said = words.stream().filter(w -> !w.zh().isEmpty()).toList();
        return said.isEmpty() ? NOTHING : Messages.list(said);
    }

    private static Optional<Text> division(String which, String code) {
        return Optional.of(code)
                .filter(c -> !c.isEmpty())
                .map(c -> Messages.of("children.part." + which, DivisionWords.of(c)));
    }
}
