package org.qingmiao.register.validation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.register.definition.CheckRule;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.definition.Identity;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.RegisterField.Requirement;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.definition.Source;
import org.qingmiao.register.reader.RegisterProblem;

/** Everything that sections, fields and checks name is there. */
final class NamedFields {
    private final RuleBook book;
    private final Register register;

    NamedFields(RuleBook book) {
        this.book = book;
        this.register = book.register();
    }

    void check() {
        register.sections().values().forEach(this::section);
        register.checks().values().forEach(c -> check(c, "checks", c.id()));
        identity(register.identity());
        register.judged()
                .values()
                .forEach(b -> b.gives().values().stream()
                        .filter(path -> !path.equals("next"))
                        .forEach(path -> book.field(path, book.at(b.place(), "judged", b.id(), "gives"))));
    }

    private void section(Section section) {
        SourceLocation place = section.place();
        section.within().ifPresent(w -> book.rows(w, at(section, "within")));
        if (section.fixed().orElse(null) instanceof Section.Fixed.FromState from) {
            book.state(from.state(), Optional.of(section), at(section, "fixed"));
        }
        section.own().ifPresent(f -> book.fieldsOf(section, List.of(f), at(section, "own")));
        section.split().ifPresent(f -> book.fieldsOf(section, List.of(f), at(section, "split")));
        section.keys().dated().ifPresent(f -> book.fieldsOf(section, List.of(f), at(section, "dated")));
        book.fieldsOf(section, section.keys().key(), at(section, "key"));
        book.fieldsOf(section, section.keys().during(), at(section, "during"));
        book.fieldsOf(section, section.keys().same(), at(section, "same"));
        book.fieldsOf(section, section.keys().alone(), at(section, "alone"));
        book.fieldsOf(section, section.keys().indexed(), at(section, "indexed"));
        book.fieldsOf(section, section.shares(), at(section, "shares"));
        if (section.shape() instanceof Section.Shape.PerCode per) {
            codes(per.list(), at(section, "per"));
        }
        section.checks().values().forEach(c -> check(c, "sections", section.id(), "checks", c.id()));
        section.fields().values().forEach(f -> field(section, f));
        if (section.fields().isEmpty()) {
            book.issue(place, RegisterProblem.UNKNOWN_FIELD, "no field", "fields: { … }");
        }
    }

    private SourceLocation at(Section section, String key) {
        return book.at(section.place(), "sections", section.id(), key);
    }

    private void field(Section section, RegisterField field) {
        SourceLocation type = at(section, field, "type");
        switch (field.kind()) {
            case FieldKind.Code k -> codes(k.list(), type);
            case FieldKind.Codes k -> codes(k.list(), type);
            case FieldKind.Grid k -> codes(k.items(), type);
            case FieldKind.Rate k ->
                book.known(k.table(), book.read().tables().rates().keySet(), RegisterProblem.UNKNOWN_RATE_TABLE, type);
            case FieldKind.Score k ->
                book.known(
                        k.instrument(),
                        book.read().tables().instruments().keySet(),
                        RegisterProblem.UNKNOWN_INSTRUMENT,
                        type);
            case FieldKind.Worker k -> k.duty().ifPresent(d -> book.duties(List.of(d), type));
            case FieldKind.Reference k -> reference(k, type);
            default -> {}
        }
        if (field.source() instanceof Source.Typed typed) {
            typed.duty().ifPresent(d -> book.duties(List.of(d), at(section, field, "from")));
        }
        field.fixed().ifPresent(s -> book.state(s, Optional.of(section), at(section, field, "fixed")));
        field.required().ifPresent(r -> required(section, field, r));
        if (register.mass() && field.source() instanceof Source.Computed c && c.daily()) {
            book.issue(at(section, field, "daily"), RegisterProblem.DAILY_IN_A_MASS_REGISTER, field.id(), "a deadline");
        }
    }

    private SourceLocation at(Section section, RegisterField field, String key) {
        return book.at(field.place(), "sections", section.id(), "fields", field.id(), key);
    }

    private void required(Section section, RegisterField field, Requirement requirement) {
        SourceLocation place = at(section, field, "required");
        switch (requirement) {
            case Requirement.Row r -> {
                if (!section.hasRows()) {
                    book.issue(
                            place,
                            RegisterProblem.NOT_A_ROW_SECTION,
                            section.id(),
                            "a state, in a section without rows");
                }
            }
            case Requirement.InStates r -> r.states().forEach(s -> book.state(s, Optional.of(section), place));
        }
    }

    private void codes(String list, SourceLocation place) {
        book.known(list, book.read().tables().codes().keySet(), RegisterProblem.UNKNOWN_CODE_LIST, place);
    }

    private void reference(FieldKind.Reference reference, SourceLocation place) {
        book.known(reference.register(), book.read().registers().keySet(), RegisterProblem.UNKNOWN_REGISTER, place);
        Register other = book.read().registers().get(reference.register());
        if (other != null) {
            reference
                    .section()
                    .ifPresent(s -> book.known(s, other.sections().keySet(), RegisterProblem.UNKNOWN_SECTION, place));
        }
    }

    private void check(CheckRule check, String... path) {
        Optional<Section> section = check.section().map(register.sections()::get);
        check.section().ifPresent(s -> book.section(s, at(check, path, "each")));
        check.from().ifPresent(s -> book.state(s, section, at(check, path, "from")));
        check.flag().ifPresent(f -> book.flags(List.of(f), at(check, path, "flag")));
        check.at().ifPresent(f -> at(f, section, at(check, path, "at")));
        switch (check.rule()) {
            case CheckRule.Rule.Over r ->
                r.fields().stream().filter(f -> !f.equals("unit")).forEach(f -> book.field(f, at(check, path, "over")));
            case CheckRule.Rule.Apart r ->
                section.ifPresent(s -> book.fieldsOf(s, List.of(r.start(), r.end()), at(check, path, "apart")));
            default -> {}
        }
    }

    private void at(String path, Optional<Section> section, SourceLocation place) {
        boolean own = section.filter(s -> s.fields().containsKey(path)).isPresent();
        if (!own && !register.sections().containsKey(path)) {
            book.field(path, place);
        }
    }

    private SourceLocation at(CheckRule check, String[] path, String key) {
        String[] keys = Arrays.copyOf(path, path.length + 1);
        keys[path.length] = key;
        return book.at(check.place(), keys);
    }

    private void identity(Identity identity) {
        SourceLocation place = register.place();
        register.numberField().ifPresent(f -> book.field(f, book.at(place, "number")));
        identity.same().stream().filter(f -> !f.equals("unit")).forEach(f -> book.field(f, book.at(place, "same")));
        identity.openOnce().forEach(f -> book.field(f, book.at(place, "open_once")));
        identity.alone().forEach(f -> book.field(f, book.at(place, "alone")));
        identity.series().ifPresent(s -> {
            book.field(s.of(), book.at(place, "series", "of"));
            book.field(s.by(), book.at(place, "series", "by"));
        });
        identity.alike().ifPresent(a -> {
            a.same().forEach(f -> book.field(f, book.at(place, "alike", "same")));
            book.steps(List.of(a.propose()), book.at(place, "alike", "propose"));
        });
        register.shares().stream()
                .filter(f -> !f.equals("state"))
                .forEach(f -> book.sectionOrField(f, book.at(place, "shares")));
    }
}
