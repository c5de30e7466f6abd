package org.qingmiao.expression;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.qingmiao.expression.ExpressionType.Rows;
import org.qingmiao.expression.ExpressionType.Slot;

/**
 * What an expression may name. Names may have dots ({@code child.birth}) and may be written as calls
 * ({@code previous(births.live)}).
 */
public final class Environment {
    private final Map<String, Slot> names;
    private final Map<String, Function> functions;
    private final Set<String> refused;
    private final @Nullable Rows group;

    private Environment(Builder builder) {
        this.names = Map.copyOf(builder.names);
        this.functions = Map.copyOf(builder.functions);
        this.refused = Set.copyOf(builder.refused);
        this.group = builder.group;
    }

    public static Builder builder() {
        return new Builder();
    }

    Optional<Slot> find(String name) {
        return Optional.ofNullable(names.get(name));
    }

    Optional<Function> function(String name) {
        return Optional.ofNullable(functions.get(name));
    }

    /** Whether a name exists elsewhere but must not be used here, such as {@code today} in what is stored. */
    boolean refuses(String name) {
        return refused.contains(name);
    }

    /** The records that are judged together, if this is about a group of them. */
    Optional<Rows> group() {
        return Optional.ofNullable(group);
    }

    Set<String> names() {
        return new TreeSet<>(names.keySet());
    }

    /**
     * A function that the room around gives.
     *
     * @param result what it gives for these arguments: constants where they are, otherwise nothing; empty if there is
     *     no such function for them
     */
    record Function(List<ExpressionType> parameters, Result result) {
        Function {
            parameters = List.copyOf(parameters);
        }

        /** The type of a result may hang on constants: {@code decide('myopic', at)}. */
        @FunctionalInterface
        interface Result {
            Optional<Slot> of(List<Optional<Object>> constants);
        }
    }

    /** Collects names. */
    public static final class Builder {
        private final Map<String, Slot> names = new HashMap<>();
        private final Map<String, Function> functions = new HashMap<>();
        private final Set<String> refused = new HashSet<>();
        private @Nullable Rows group;

        private Builder() {}

        /** A value that is always there. */
        public Builder known(String name, ExpressionType type) {
            names.put(name, new Slot(type, false));
            return this;
        }

        /** A value that may be absent. */
        Builder optional(String name, ExpressionType type) {
            names.put(name, new Slot(type, true));
            return this;
        }

        Builder function(String name, Function function) {
            functions.put(name, function);
            return this;
        }

        /** A name that exists, but not for this expression. */
        Builder refuse(String name) {
            refused.add(name);
            return this;
        }

        /** Makes {@code count(…)}, {@code share(…)}, {@code mean(…)} speak about a group of records. */
        Builder group(Rows rows) {
            group = rows;
            return this;
        }

        public Environment build() {
            return new Environment(this);
        }
    }
}
