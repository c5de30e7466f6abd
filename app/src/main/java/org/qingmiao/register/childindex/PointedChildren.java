package org.qingmiao.register.childindex;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qingmiao.child.ChildChoice;
import org.qingmiao.child.ChildFacts;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/** Children, people and households to which fields of records point. */
@Component
public class PointedChildren {
    private final ChildChoice children;

    PointedChildren(ChildChoice children) {
        this.children = children;
    }

    /** What a field of a kind points to; nothing if it points to none of the child index. */
    public static Optional<ChildChoice.Kind> kind(FieldKind kind) {
        return switch (kind) {
            case FieldKind.Child k -> Optional.of(ChildChoice.Kind.CHILD);
            case FieldKind.Person k -> Optional.of(ChildChoice.Kind.PERSON);
            case FieldKind.Persons k -> Optional.of(ChildChoice.Kind.PERSON);
            case FieldKind.Household k -> Optional.of(ChildChoice.Kind.HOUSEHOLD);
            default -> Optional.empty();
        };
    }

    /**
     * What formulas read of a child, by the part's name; nothing of who is not there.
     *
     * @param id as a cell holds it
     */
    public Map<String, Object> parts(Object id, LocalDate day) {
        return uuid(id).flatMap(child -> children.facts(child, day))
                .map(PointedChildren::cells)
                .orElse(Map.of());
    }

    private static Map<String, Object> cells(ChildFacts facts) {
        Map<String, Object> cells = new LinkedHashMap<>();
        facts.birth().ifPresent(day -> cells.put("birth", day.toString()));
        facts.sex().ifPresent(sex -> cells.put("sex", sex));
        facts.school().ifPresent(school -> cells.put("school", school));
        facts.home().ifPresent(home -> cells.put("home", home));
        facts.residence().ifPresent(words -> cells.put("residence", words));
        facts.household().ifPresent(household -> cells.put("household", household.toString()));
        facts.householdCode().ifPresent(code -> cells.put("household_code", code));
        facts.livingCode().ifPresent(code -> cells.put("living_code", code));
        facts.number().ifPresent(number -> cells.put("number", number));
        facts.inSchool().ifPresent(yes -> cells.put("in_school", yes.toString()));
        facts.disabled().ifPresent(yes -> cells.put("disabled", yes.toString()));
        facts.diedOn().ifPresent(day -> cells.put("died_on", day.toString()));
        return cells;
    }

    /**
     * Whether somebody may make a field point there.
     *
     * @param value as it is stored: an id, several, or a reason why there is none
     */
    public boolean isWithinReach(FieldKind field, Object value, Person writer) {
        return kind(field)
                .map(kind -> ids(value).stream().allMatch(id -> children.isWithinReach(kind, id, writer)))
                .orElse(true);
    }

    private static List<UUID> ids(Object value) {
        Collection<?> all = value instanceof Collection<?> several ? several : List.of(value);
        return all.stream().filter(UUID.class::isInstance).map(UUID.class::cast).toList();
    }

    private static Optional<UUID> uuid(Object id) {
        try {
            return Optional.of(UUID.fromString(id.toString()));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
