package org.qingmiao.register.validation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.pack.NearestWord;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.reader.RegisterProblem;
import org.qingmiao.register.reader.UncheckedRegisters;

/** What all rules need: the register, its surroundings, places, and how to say that something named is not there. */
record RuleBook(Register register, UncheckedRegisters read, Diagnostics diagnostics) {
    /** Actors that are no duties. */
    static final Set<String> ACTORS = Set.of("clock", "sender", "guardian", "anyone", "round");

    void issue(SourceLocation place, RegisterProblem problem, String found, String expected) {
        diagnostics.issue(place, problem, found, expected);
    }

    /** Where a value stands: by the keys that lead to it from the top of one of the register's files. */
    SourceLocation at(SourceLocation otherwise, String... keys) {
        String file = register.place().file();
        String folder = file.substring(0, file.lastIndexOf('/') + 1);
        String path = "#" + String.join("#", keys);
        return Stream.of(
                        "register/" + register.id(),
                        folder + "lifecycle.yaml",
                        folder + "access.yaml",
                        folder + "counts.yaml")
                .map(root -> root + path)
                .filter(diagnostics::stands)
                .map(diagnostics::place)
                .findFirst()
                .orElse(otherwise);
    }

    /** Says that a word names nothing, if it does not. */
    void known(String word, Collection<String> words, RegisterProblem problem, SourceLocation place) {
        if (!words.contains(word)) {
            issue(place, problem, word, NearestWord.suggestion(word, words));
        }
    }

    void state(String state, SourceLocation place) {
        known(state, register.states().keySet(), RegisterProblem.UNKNOWN_STATE, place);
    }

    /** A state of the record or, in a section whose rows have states, of a row. */
    void state(String state, Optional<Section> section, SourceLocation place) {
        boolean ofRow = section.filter(s -> s.states().containsKey(state)).isPresent();
        if (!ofRow) {
            state(state, place);
        }
    }

    void flags(List<String> flags, SourceLocation place) {
        flags.forEach(f -> known(f, register.flags().keySet(), RegisterProblem.UNKNOWN_FLAG, place));
    }

    void steps(List<String> steps, SourceLocation place) {
        steps.forEach(s -> known(s, register.steps().keySet(), RegisterProblem.UNKNOWN_STEP, place));
    }

    void section(String section, SourceLocation place) {
        known(section, register.sections().keySet(), RegisterProblem.UNKNOWN_SECTION, place);
    }

    /** A section with rows. */
    void rows(String section, SourceLocation place) {
        section(section, place);
        Section found = register.sections().get(section);
        if (found != null && !found.hasRows()) {
            issue(place, RegisterProblem.NOT_A_ROW_SECTION, section, "a section with many, or per a code list");
        }
    }

    void handOvers(List<String> handOvers, SourceLocation place) {
        handOvers.forEach(h -> known(h, register.handOvers().keySet(), RegisterProblem.UNKNOWN_HAND_OVER, place));
    }

    void deadline(String deadline, SourceLocation place) {
        known(deadline, register.deadlines().keySet(), RegisterProblem.UNKNOWN_DEADLINE, place);
    }

    /** A duty of the pack, or one of the actors that are none. */
    void duties(List<String> duties, SourceLocation place) {
        for (String duty : duties) {
            if (!ACTORS.contains(duty)) {
                known(duty, read.duties().keySet(), RegisterProblem.UNKNOWN_DUTY, place);
            }
        }
    }

    Optional<RegisterField> field(String path, SourceLocation place) {
        Optional<RegisterField> field = register.field(path);
        if (field.isEmpty()) {
            issue(place, RegisterProblem.UNKNOWN_FIELD, path, NearestWord.suggestion(path, fields()));
        }
        return field;
    }

    /** A section, a part of a split one, or a field. */
    void sectionOrField(String path, SourceLocation place) {
        int dot = path.indexOf('.');
        Section split = register.sections().get(dot < 0 ? "" : path.substring(0, dot));
        boolean part = split != null && split.split().isPresent();
        if (!part
                && !path.equals("all")
                && !register.sections().containsKey(path)
                && register.field(path).isEmpty()) {
            issue(place, RegisterProblem.UNKNOWN_SECTION, path, NearestWord.suggestion(path, sectionsAndFields()));
        }
    }

    /** Fields of one section. */
    void fieldsOf(Section section, List<String> fields, SourceLocation place) {
        for (String path : fields) {
            String field = path.contains(".") && !section.fields().containsKey(path)
                    ? path.substring(0, path.indexOf('.'))
                    : path;
            if (!section.fields().containsKey(field) && register.field(path).isEmpty()) {
                issue(
                        place,
                        RegisterProblem.UNKNOWN_FIELD,
                        path,
                        NearestWord.suggestion(path, section.fields().keySet()));
            }
        }
    }

    private List<String> fields() {
        return register.sections().values().stream()
                .flatMap(s -> s.fields().keySet().stream().map(f -> s.id() + "." + f))
                .toList();
    }

    private List<String> sectionsAndFields() {
        return Stream.concat(register.sections().keySet().stream(), fields().stream())
                .toList();
    }
}
