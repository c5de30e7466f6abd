package org.qingmiao.register.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.plan.Clause;
import org.qingmiao.plan.Outline;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.compiler.RegisterCatalogue;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.web.RegisterIndexView.Arrangement;

/** Arranges the index: by the chapters of the plan, by what a record is about, or by name. */
final class RegisterIndexComposer {
    private final Plan plan;
    private final RegisterCatalogue catalogue;
    private final DefinitionComposer definitions;
    private final Map<String, Text> notKept;

    /** @param notKept why records are not kept yet, by register */
    RegisterIndexComposer(Plan plan, RegisterCatalogue catalogue, Map<String, Text> notKept) {
        this.notKept = notKept;
        this.plan = plan;
        this.catalogue = catalogue;
        this.definitions = new DefinitionComposer(plan, catalogue);
    }

    RegisterIndexView of(String words, Arrangement arrangement, List<RegisterIndexView.Mine> mine, int agreements) {
        List<Register> all = RegistersController.definitions(catalogue);
        List<Register> found = all.stream().filter(r -> matches(r, words)).toList();
        Map<Text, List<Register>> groups = switch (arrangement) {
            case CHAPTER -> byChapter(found);
            case SUBJECT -> bySubject(found);
            case NAME -> byName(found);
        };
        List<RegisterIndexView.Group> shown = new ArrayList<>();
        groups.forEach((name, registers) -> {
            if (!registers.isEmpty()) {
                shown.add(new RegisterIndexView.Group(
                        name, registers.stream().map(this::row).toList()));
            }
        });
        return new RegisterIndexView(words, all.size(), arrangement, mine, agreements, shown);
    }

    private RegisterIndexView.Row row(Register register) {
        return new RegisterIndexView.Row(
                register.id(),
                register.name(),
                register.ground().purpose(),
                notKept.getOrDefault(register.id(), Text.same("")),
                Messages.of("registers.subject." + DefinitionComposer.subject(register)),
                definitions.clauses(register),
                DefinitionComposer.fieldCount(register),
                register.deadlines().size());
    }

    /** Name, purpose, sections and fields are looked through. */
    private static boolean matches(Register register, String words) {
        if (words.isEmpty()) {
            return true;
        }
        String lower = words.toLowerCase(Locale.ROOT);
        List<Text> texts =
                new ArrayList<>(List.of(register.name(), register.ground().purpose(), Text.same(register.id())));
        register.sections().values().forEach(s -> {
            texts.add(s.label());
            s.fields().values().forEach(f -> texts.add(f.label()));
        });
        return texts.stream()
                .anyMatch(t -> t.zh().contains(words)
                        || t.en().toLowerCase(Locale.ROOT).contains(lower));
    }

    private Map<Text, List<Register>> byChapter(List<Register> registers) {
        Map<Text, List<Register>> groups = new LinkedHashMap<>();
        plan.outline().chapters().forEach(c -> groups.put(c.title(), new ArrayList<>()));
        Text others = Messages.of("registers.group.others");
        for (Register register : registers) {
            groups.computeIfAbsent(chapter(register).orElse(others), t -> new ArrayList<>())
                    .add(register);
        }
        return groups;
    }

    /** Of the first clause that it carries out. */
    private Optional<Text> chapter(Register register) {
        List<String> ids = catalogue.clauses().getOrDefault(register.id(), List.of());
        return plan.clauses().stream()
                .filter(c -> ids.contains(c.id()))
                .findFirst()
                .map(Clause::chapter)
                .flatMap(plan.outline()::chapter)
                .map(Outline.Chapter::title);
    }

    private static Map<Text, List<Register>> bySubject(List<Register> registers) {
        Map<Text, List<Register>> groups = new LinkedHashMap<>();
        registers.forEach(r -> groups.computeIfAbsent(
                        Messages.of("registers.subject." + DefinitionComposer.subject(r)), t -> new ArrayList<>())
                .add(r));
        return groups;
    }

    private static Map<Text, List<Register>> byName(List<Register> registers) {
        return Map.of(
                Messages.of("registers.group.all"),
                registers.stream().sorted(Comparator.comparing(Register::id)).toList());
    }
}
