package org.qingmiao.expression;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qingmiao.expression.ExpressionType.Rows;
import org.qingmiao.expression.ExpressionType.Slot;

/**
 * What an expression may name. Names may have dots ({@code child.birth}) and may be written as calls
 * ({@code previous(births.live)}).
 */
public final class Environment {
    private final Map<String, Slot> names;
    private final Map<String, List<Function>> functions;
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

    /** A builder that begins with all that can be named here. */
    public Builder more() {
        Builder more = new Builder();
        more.names.putAll(names);
        more.functions.putAll(functions);
        more.refused.addAll(refused);
        more.group = group;
        return more;
    }

    Optional<Slot> find(String name) {
        return Optional.ofNullable(names.get(name));
    }

    /** The functions of a name; they differ in their parameters. */
    List<Function> functions(String name) {
        return functions.getOrDefault(name, List.of());
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
    public record Function(List<ExpressionType> parameters, Result result) {
        public Function {
            parameters = List.copyOf(parameters);
        }

        /** The type of a result may hang on constants: {@code decide('myopic', at)}. */
        @FunctionalInterface
        public interface Result {
            Optional<Slot> of(List<Optional<Object>> constants);
        }
    }

    /** Collects names. */
    public static final class Builder {
        private final Map<String, Slot> names = new HashMap<>();
        private final Map<String, List<Function>> functions = new HashMap<>();
        private final Set<String> refused = new HashSet<>();
        private @Nullable Rows group;

        private Builder() {}

        /** A value that is always there. */
        public Builder known(String name, ExpressionType type) {
            names.put(name, new Slot(type, false));
            return this;
        }

        /** A value that may be absent. */
        public Builder optional(String name, ExpressionType type) {
            names.put(name, new Slot(type, true));
            return this;
        }

        /** A value of which it is known whether it may be absent. */
        public Builder slot(String name, Slot slot) {
            names.put(name, slot);
            return this;
        }

        /** A function; one of the same name with other parameters stands beside it. */
        public Builder function(String name, Function function) {
            functions.merge(
                    name,
                    List.of(function),
                    (before, more) ->
                            Stream.concat(before.stream(), more.stream()).toList());
            return this;
        }

        /** A name that exists, but not for this expression. */
        public Builder refuse(String name) {
            refused.add(name);
            return this;
        }

        /** Makes {@code count(…)}, {@code share(…)}, {@code mean(…)} speak about a group of records. */
        public Builder group(Rows rows) {
            group = rows;
            return this;
        }

        public Environment build() {
            return new Environment(this);
        }
    }
}
