package org.qingmiao.child.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingmiao.child.ChildStatement;
import org.qingmiao.child.ChildStatement.Birth;
import org.qingmiao.child.ChildStatement.Guardian;
import org.qingmiao.child.ChildStatement.Living;
import org.qingmiao.child.ChildStatement.NumberKind;
import org.qingmiao.child.ChildStatement.Precision;
import org.qingmiao.child.ChildStatement.Residence;
import org.qingmiao.child.ChildStatement.Role;
import org.qingmiao.child.index.StatementRules.StatementFault;
import org.qingmiao.platform.RequestProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a program says of a child.
 *
 * @param ask whether nothing is written where it may be a child that is there
 * @param faults of what was sent; where there is one, nothing is done
 */
record SentChild(ChildStatement statement, boolean ask, List<StatementFault> faults) {
    private static final Set<String> MEMBERS = Set.of(
            "source",
            "family",
            "given",
            "birth",
            "birth_precision",
            "sex",
            "number_kind",
            "number",
            "home",
            "school",
            "address",
            "residence",
            "living_code",
            "household_code",
            "in_school",
            "disabled",
            "guardians",
            "ask");
    private static final int LONGEST = 200;

    /** @throws org.qingmiao.platform.ProblemException if it is no JSON object */
    static SentChild read(HttpServletRequest request) throws IOException {
        return new JsonLook(object(request)).child();
    }

    private static JsonNode object(HttpServletRequest request) throws IOException {
        String type = Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(Locale.ROOT);
        if (!type.startsWith("application/json")) {
            throw RequestProblem.UNSUPPORTED_TYPE.exception();
        }
        try (InputStream in = request.getInputStream()) {
            JsonNode node = JsonMapper.shared().readTree(in);
            if (node == null || !node.isObject()) {
                throw RequestProblem.MALFORMED.exception();
            }
            return node;
        } catch (JacksonException notJson) {
            throw RequestProblem.MALFORMED.exception();
        }
    }

    /** One object, while it is read. */
    private record JsonLook(JsonNode node, List<StatementFault> faults) {
        JsonLook(JsonNode node) {
            this(node, new ArrayList<>());
        }

        SentChild child() {
            node.properties().stream()
                    .map(Map.Entry::getKey)
                    .filter(name -> !MEMBERS.contains(name))
                    .forEach(this::wrong);
            String source = text(node, "source").isEmpty() ? "program" : text(node, "source");
            if (source.equals(ChildStatement.DESK) || source.equals(ChildStatement.DEMO)) {
                wrong("source");
            }
            ChildStatement said = new ChildStatement(
                    source,
                    text(node, "family"),
                    text(node, "given"),
                    birth(),
                    some("sex").filter(sex -> oneOf("sex", sex, Set.of("m", "f"))),
                    new ChildStatement.PersonNumber(
                            word("number_kind", NumberKind.class).orElse(NumberKind.NONE), text(node, "number")),
                    text(node, "home"),
                    some("school"),
                    new Living(
                            text(node, "address"),
                            word("residence", Residence.class),
                            text(node, "household_code"),
                            text(node, "living_code"),
                            yes("in_school"),
                            yes("disabled")),
                    guardians());
            return new SentChild(said, yes("ask").orElse(false), List.copyOf(faults));
        }

        private void wrong(String name) {
            faults.add(new StatementFault(name, "children.wrong.member"));
        }

        private String text(JsonNode of, String name) {
            @Nullable JsonNode value = of.get(name);
            if (value == null || value.isNull()) {
                return "";
            }
            String text = value.isString() ? value.stringValue().strip() : "";
            if (!value.isString() || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
                wrong(name);
                return "";
            }
            return text;
        }

        private Optional<String> some(String name) {
            return Optional.of(text(node, name)).filter(t -> !t.isEmpty());
        }

        private boolean oneOf(String name, String value, Set<String> known) {
            if (!known.contains(value)) {
                wrong(name);
            }
            return known.contains(value);
        }

        private Optional<Boolean> yes(String name) {
            @Nullable JsonNode value = node.get(name);
            if (value == null || value.isNull()) {
                return Optional.empty();
            }
            if (!value.isBoolean()) {
                wrong(name);
                return Optional.empty();
            }
            return Optional.of(value.booleanValue());
        }

        private <E extends Enum<E>> Optional<E> word(String name, Class<E> type) {
            return some(name).flatMap(word -> find(name, word, type));
        }

        private <E extends Enum<E>> Optional<E> find(String name, String word, Class<E> type) {
            for (E value : type.getEnumConstants()) {
                if (value.name().toLowerCase(Locale.ROOT).equals(word)) {
                    return Optional.of(value);
                }
            }
            wrong(name);
            return Optional.empty();
        }

        private Optional<Birth> birth() {
            Precision precision = word("birth_precision", Precision.class).orElse(Precision.DAY);
            return some("birth").flatMap(text -> {
                try {
                    return Optional.of(new Birth(LocalDate.parse(text), precision));
                } catch (DateTimeException notADay) {
                    wrong("birth");
                    return Optional.empty();
                }
            });
        }

        private List<Guardian> guardians() {
            List<Guardian> guardians = new ArrayList<>();
            @Nullable JsonNode list = node.get("guardians");
            if (list == null || list.isNull()) {
                return guardians;
            }
            if (!list.isArray()) {
                wrong("guardians");
                return guardians;
            }
            for (JsonNode one : list) {
                Role role = find("guardians", text(one, "role"), Role.class).orElse(Role.GUARDIAN);
                guardians.add(new Guardian(role, text(one, "name"), text(one, "phone")));
            }
            return guardians;
        }
    }
}
