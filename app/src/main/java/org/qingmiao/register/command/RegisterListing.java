package org.qingmiao.register.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.qingmiao.platform.Text;
import org.qingmiao.register.compiler.CompiledRegister;
import org.qingmiao.register.compiler.RegisterCatalogue;
import org.qingmiao.register.definition.DebtRule;
import org.qingmiao.register.definition.HandOver;
import org.qingmiao.register.definition.Origin;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterState;
import org.qingmiao.register.definition.RegisterStep;
import org.qingmiao.register.definition.RegisterStep.From;
import org.qingmiao.register.definition.Section;

/** One register as a program reads it. The keys are a contract: they are added to, never renamed. */
final class RegisterListing {
    private final RegisterCatalogue catalogue;
    private final CompiledRegister compiled;
    private final Register register;
    private final FieldListing fields;

    RegisterListing(RegisterCatalogue catalogue, CompiledRegister compiled) {
        this.catalogue = catalogue;
        this.compiled = compiled;
        this.register = compiled.definition();
        this.fields = new FieldListing(compiled, catalogue.tables());
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", register.id());
        json.put("name", text(register.name()));
        json.put("pack", register.pack());
        json.put("about", register.about());
        json.put("kept_by", register.keptBy());
        json.put("clauses", catalogue.clauses().getOrDefault(register.id(), List.of()));
        json.put("fields", fields.plain());
        json.put("groups", fields.groups());
        json.put("states", states(register.states()));
        json.put("flags", labels(register.flags(), f -> f.label()));
        json.put("steps", register.steps().values().stream().map(this::step).toList());
        json.put(
                "deadlines",
                register.deadlines().values().stream().map(this::deadline).toList());
        json.put(
                "hand_overs",
                register.handOvers().values().stream().map(this::handOver).toList());
        json.put("decisions", decisions());
        json.put("counts", labels(register.counts(), c -> c.label()));
        return json;
    }

    static Map<String, Object> text(Text text) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("zh", text.zh());
        json.put("en", text.en());
        return json;
    }

    private static <T> List<Map<String, Object>> labels(Map<String, T> things, Function<T, Text> label) {
        List<Map<String, Object>> labels = new ArrayList<>();
        things.forEach((id, thing) -> labels.add(labelled(id, label.apply(thing))));
        return labels;
    }

    static Map<String, Object> labelled(String id, Text label) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("label", text(label));
        return json;
    }

    static List<Map<String, Object>> states(Map<String, RegisterState> states) {
        List<Map<String, Object>> listed = new ArrayList<>();
        states.forEach((id, state) -> {
            Map<String, Object> json = labelled(id, state.label());
            json.put("end", state.end());
            listed.add(json);
        });
        return listed;
    }

    private Map<String, Object> step(RegisterStep step) {
        Map<String, Object> json = labelled(step.id(), step.label());
        step.section().ifPresent(s -> json.put("of", s));
        json.put("from", from(step));
        step.to().ifPresent(to -> json.put("to", to));
        json.put("by", step.by());
        step.second().ifPresent(s -> json.put("second", s));
        json.put("ask", step.ask());
        step.when().ifPresent(w -> json.put("when", w.source()));
        return json;
    }

    /** The states that it leaves; none for a step that makes the record. */
    private List<String> from(RegisterStep step) {
        boolean ofRow = step.section().filter(compiled.rowGraphs()::containsKey).isPresent();
        if (!ofRow) {
            return switch (step.origin()) {
                case From.Nothing f -> List.of();
                case From.States f -> f.states();
                case From.Any f ->
                    register.states().keySet().stream()
                            .filter(compiled.graph().open()::contains)
                            .toList();
            };
        }
        return step.origin() instanceof From.States states ? states.states() : List.of();
    }

    private Map<String, Object> deadline(DebtRule rule) {
        Map<String, Object> json = labelled(rule.id(), rule.label());
        json.put("kind", rule.kind().name().toLowerCase(Locale.ROOT));
        json.put("owed_by", rule.owedBy());
        rule.origin().ifPresent(o -> json.put("origin", origin(o)));
        rule.each().ifPresent(e -> json.put("each", each(e)));
        return json;
    }

    private static Map<String, Object> origin(Origin origin) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("basis", origin.basis().name().toLowerCase(Locale.ROOT));
        json.put("text", origin.text());
        return json;
    }

    private static String each(DebtRule.Each each) {
        return switch (each) {
            case DebtRule.Each.OfSection e -> e.section();
            case DebtRule.Each.OfList e -> e.list().source();
        };
    }

    private Map<String, Object> handOver(HandOver handOver) {
        Map<String, Object> json = labelled(handOver.id(), handOver.label());
        json.put("duties", handOver.duties());
        json.put("sees", handOver.sees());
        json.put("returns", List.copyOf(handOver.returns().keySet()));
        return json;
    }

    private List<Map<String, Object>> decisions() {
        Set<String> ids = new LinkedHashSet<>(compiled.tables().editions().keySet());
        compiled.rowTables().values().forEach(t -> ids.addAll(t.editions().keySet()));
        return ids.stream().sorted().map(this::decision).toList();
    }

    private Map<String, Object> decision(String id) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put(
                "versions",
                catalogue.tables().decision(id).stream().map(t -> t.version()).toList());
        Optional.of(catalogue.tables().decision(id))
                .filter(all -> !all.isEmpty())
                .ifPresent(all -> json.put("results", all.getLast().results()));
        return json;
    }

    /** A section as a group, without its fields. */
    static Map<String, Object> group(Section section) {
        Map<String, Object> json = labelled(section.id(), section.label());
        json.put("class", section.secrecy().name().toLowerCase(Locale.ROOT));
        section.within().ifPresent(w -> json.put("within", w));
        json.put("states", states(section.states()));
        return json;
    }
}
