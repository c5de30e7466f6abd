package org.qingmiao.register.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Text;
import org.qingmiao.register.handover.KeptHandOver.Course;
import org.qingmiao.register.handover.KeptHandOver.Part;
import org.qingmiao.register.handover.KeptHandOver.Place;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of hand-overs. */
final class HandOverRows {
    private static final Map<String, String> TYPES =
            Map.of("id", "uuid", "record", "uuid", "offering", "uuid", "passed_from", "uuid", "opened", "uuid");

    private HandOverRows() {}

    static KeptHandOver read(ResultSet row) throws SQLException {
        Optional<String> to = Optional.ofNullable(row.getString("to_unit"));
        int ord = row.getInt("to_ord");
        return new KeptHandOver(
                row.getInt("district"),
                row.getObject("id", UUID.class),
                row.getString("register"),
                row.getObject("record", UUID.class),
                row.getString("kind"),
                row.getString("number"),
                row.getObject("offering", UUID.class),
                new Place(row.getString("from_unit"), row.getInt("from_ord")),
                to.map(unit -> new Place(unit, ord)),
                Optional.ofNullable(row.getString("outside")).orElse(""),
                HandOverState.of(row.getString("state")),
                row.getBoolean("partly"),
                Optional.ofNullable(row.getString("reason")),
                course(row),
                Optional.ofNullable(row.getObject("passed_from", UUID.class)),
                Optional.ofNullable(row.getObject("opened", UUID.class)),
                row.getInt("version"),
                List.of());
    }

    private static Course course(ResultSet row) throws SQLException {
        return new Course(
                moment(row, "offered_at").orElseThrow(),
                Optional.ofNullable(row.getString("offered_by")),
                moment(row, "accepted_at"),
                Optional.ofNullable(row.getString("accepted_by")),
                moment(row, "refused_at"),
                moment(row, "answered_at"),
                moment(row, "ended_at"));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    /** The same with what is owed of each. */
    static List<KeptHandOver> withParts(JdbcClient db, List<KeptHandOver> handOvers) {
        if (handOvers.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Part>> parts = new LinkedHashMap<>();
        db.sql("SELECT * FROM register.hand_over_part WHERE district = :district AND hand_over IN (:ids) ORDER BY part")
                .param("district", handOvers.getFirst().district())
                .param("ids", handOvers.stream().map(KeptHandOver::id).toList())
                .query(row -> {
                    parts.computeIfAbsent(row.getObject("hand_over", UUID.class), id -> new ArrayList<>())
                            .add(part(row));
                });
        return handOvers.stream()
                .map(h -> HandOverChange.of(h)
                        .parts(parts.getOrDefault(h.id(), List.of()))
                        .same())
                .toList();
    }

    private static Part part(ResultSet row) throws SQLException {
        return new Part(
                row.getString("part"),
                moment(row, "due_at"),
                new Text(row.getString("how_zh"), row.getString("how_en")),
                moment(row, "done_at"),
                Optional.ofNullable(row.getString("done_by")));
    }

    static void insert(JdbcClient db, KeptHandOver handOver, Instant at) {
        Map<String, @Nullable Object> values = values(handOver, at);
        String columns = String.join(", ", values.keySet());
        String names = String.join(
                ", ", values.keySet().stream().map(HandOverRows::constant).toList());
        db.sql("INSERT INTO register.hand_over (" + columns + ") VALUES (" + names + ")")
                .params(values)
                .update();
        handOver.parts().forEach(part -> part(db, handOver, part));
    }

    static void replace(JdbcClient db, KeptHandOver handOver, Instant at) {
        Map<String, @Nullable Object> values = values(handOver, at);
        db.sql("INSERT INTO register.hand_over_history SELECT h.*, :version, CAST(:changed_at AS timestamptz)"
                        + " FROM register.hand_over h WHERE h.district = :district AND h.id = CAST(:id AS uuid)")
                .params(values)
                .update();
        String set = String.join(
                ", ",
                values.keySet().stream()
                        .filter(c -> !c.equals("district") && !c.equals("id"))
                        .map(c -> c + " = " + constant(c))
                        .toList());
        db.sql("UPDATE register.hand_over SET " + set + " WHERE district = :district AND id = CAST(:id AS uuid)")
                .params(values)
                .update();
        handOver.parts().forEach(part -> part(db, handOver, part));
    }

    /** Constants go as text and are cast, so that one way serves all types. */
    private static String constant(String column) {
        String type = column.endsWith("_at") ? "timestamptz" : TYPES.getOrDefault(column, "");
        return type.isEmpty() ? ":" + column : "CAST(:" + column + " AS " + type + ")";
    }

    private static Map<String, @Nullable Object> values(KeptHandOver h, Instant at) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("district", h.district());
        values.put("id", h.id().toString());
        values.put("register", h.register());
        values.put("record", h.record().toString());
        values.put("kind", h.kind());
        values.put("number", h.number());
        values.put("offering", h.offering().toString());
        values.put("from_unit", h.from().unit());
        values.put("from_ord", h.from().ord());
        values.put("to_unit", h.to().map(Place::unit).orElse(null));
        values.put("to_ord", h.to().map(Place::ord).orElse(null));
        values.put("outside", h.outside().isEmpty() ? null : h.outside());
        values.put("state", h.state().word());
        values.put("partly", h.partly());
        values.put("reason", h.reason().orElse(null));
        course(h.course(), values);
        values.put("passed_from", text(h.passedFrom()));
        values.put("opened", text(h.opened()));
        values.put("version", h.version());
        values.put("changed_at", at.toString());
        values.put("changed_by", ActorContext.present().person().orElse(null));
        return values;
    }

    private static void course(Course course, Map<String, @Nullable Object> values) {
        values.put("offered_at", course.offeredAt().toString());
        values.put("offered_by", course.offeredBy().orElse(null));
        values.put("accepted_at", text(course.acceptedAt()));
        values.put("accepted_by", course.acceptedBy().orElse(null));
        values.put("refused_at", text(course.refusedAt()));
        values.put("answered_at", text(course.answeredAt()));
        values.put("ended_at", text(course.endedAt()));
    }

    private static @Nullable String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }

    private static void part(JdbcClient db, KeptHandOver handOver, Part part) {
        db.sql("""
            INSERT INTO register.hand_over_part
                (district, hand_over, part, register, from_ord, to_ord, due_at, how_zh, how_en, done_at, done_by)
            VALUES (:district, :id, :part, :register, :from, :to, CAST(:due AS timestamptz), :zh, :en,
                    CAST(:done AS timestamptz), :by)
            ON CONFLICT (district, hand_over, part) DO UPDATE
               SET due_at = excluded.due_at, how_zh = excluded.how_zh, how_en = excluded.how_en,
                   done_at = excluded.done_at, done_by = excluded.done_by
            """)
                .param("district", handOver.district())
                .param("id", handOver.id())
                .param("part", part.id())
                .param("register", handOver.register())
                .param("from", handOver.from().ord())
                .param("to", handOver.to().map(Place::ord).orElse(null), Types.INTEGER)
                .param("due", text(part.due()), Types.VARCHAR)
                .param("zh", part.how().zh())
                .param("en", part.how().en())
                .param("done", text(part.doneAt()), Types.VARCHAR)
                .param("by", part.doneBy().orElse(null), Types.VARCHAR)
                .update();
    }
}
