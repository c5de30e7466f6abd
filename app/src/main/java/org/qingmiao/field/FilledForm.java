package org.qingmiao.field;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What somebody typed into fields, what it says, and what is wrong with it. Nothing that was typed is lost, whatever is
 * wrong.
 *
 * @param typed by id of the field, as it stands in the inputs; absent is empty
 * @param values by id of the field; of those alone that are neither empty nor wrong
 * @param problems by id of the field, in the fields' order, those of no field of the set last
 */
public record FilledForm(
        FieldSet fields, Map<String, String> typed, Map<String, Object> values, Map<String, FieldProblem> problems) {
    public FilledForm {
        typed = Map.copyOf(typed);
        values = Map.copyOf(values);
        problems = Collections.unmodifiableMap(new LinkedHashMap<>(problems));
    }

    /** One that nobody filled in yet. */
    public static FilledForm empty(FieldSet fields) {
        return new FilledForm(fields, Map.of(), Map.of(), Map.of());
    }

    /**
     * Reads what was sent.
     *
     * @param sent the texts under a name; several where several can be chosen
     */
    public static FilledForm read(FieldSet fields, Function<String, List<String>> sent) {
        Map<String, String> typed = new HashMap<>();
        Map<String, Object> values = new HashMap<>();
        Map<String, FieldProblem> problems = new LinkedHashMap<>();
        for (Field<?> field : fields.fields()) {
            String text = String.join(";", sent.apply(field.id())).strip();
            typed.put(field.id(), text);
            field.read(text).ifPresent(result -> {
                switch (result) {
                    case ParseResult.Value<?> v -> values.put(field.id(), v.value());
                    case ParseResult.Wrong<?> w -> problems.put(field.id(), w.problem());
                }
            });
        }
        return new FilledForm(fields, typed, values, problems);
    }

    /** With a value put into it, as when something is edited. */
    public <V> FilledForm with(Field<V> field, V value) {
        Map<String, String> texts = new HashMap<>(typed);
        texts.put(field.id(), field.type().typed(value));
        Map<String, Object> known = new HashMap<>(values);
        known.put(field.id(), value);
        return new FilledForm(fields, texts, known, problems);
    }

    /** With something else that is wrong: a rule over several fields, or of what is stored. The first said of a field stays. */
    public FilledForm wrong(String field, String key, Object... said) {
        Map<String, FieldProblem> wrong = new LinkedHashMap<>(problems);
        wrong.putIfAbsent(field, FieldProblem.of(key, said));
        return new FilledForm(fields, typed, values, ordered(wrong));
    }

    private Map<String, FieldProblem> ordered(Map<String, FieldProblem> wrong) {
        Map<String, FieldProblem> ordered = new LinkedHashMap<>();
        fields.fields().stream()
                .filter(f -> wrong.containsKey(f.id()))
                .forEach(f -> ordered.put(f.id(), wrong.get(f.id())));
        wrong.forEach(ordered::putIfAbsent);
        return ordered;
    }

    /** What a field says; nothing if it is empty or wrong. */
    @SuppressWarnings("unchecked") // A value under a field's id was parsed by that field's type.
    public <V> Optional<V> value(Field<V> field) {
        return Optional.ofNullable((V) values.get(field.id()));
    }

    /** @throws java.util.NoSuchElementException if it is empty or wrong */
    public <V> V known(Field<V> field) {
        return value(field).orElseThrow();
    }

    /** As it stands in the input. */
    public String text(String id) {
        return typed.getOrDefault(id, "");
    }

    public Optional<FieldProblem> problem(String id) {
        return Optional.ofNullable(problems.get(id));
    }

    public boolean isRight() {
        return problems.isEmpty();
    }
}
