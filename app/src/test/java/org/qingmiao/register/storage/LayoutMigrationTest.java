package org.qingmiao.register.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingmiao.register.storage.RecordDraft.Change;
import org.qingmiao.register.storage.layout.LayoutMigration;
import org.qingmiao.register.storage.layout.LayoutPlan;
import org.qingmiao.register.storage.layout.SecrecyBand;
import org.qingmiao.register.storage.layout.TableLayout;
import org.qingmiao.register.storage.value.RecordClaims;

/** A definition changes while there are records: what was said stays. */
class LayoutMigrationTest {
    @TempDir
    Path folder;

    @TempDir
    Path later;

    private TableLayout changed(String... replacements) {
        String sections = SampleRegister.SECTIONS;
        for (int i = 0; i < replacements.length; i += 2) {
            assertThat(sections).contains(replacements[i]);
            sections = sections.replace(replacements[i], replacements[i + 1]);
        }
        return TableLayout.of(PackRegisters.of(later, "sample", SampleRegister.HEAD + sections + SampleRegister.LIFE));
    }

    private static LayoutPlan migrated(SampleRegister sample, TableLayout layout) {
        LayoutMigration migration = new LayoutMigration(sample.database.ownerDataSource());
        LayoutPlan plan = migration.plan(layout).orElseThrow();
        migration.apply(plan);
        assertThat(migration.plan(layout)).isEmpty();
        return plan;
    }

    @Test
    void fields_are_added_renamed_and_retired_and_old_records_open() {
        SampleRegister sample = new SampleRegister(folder);
        StoredRecord.Key key = sample.store
                .create(
                        sample.layout,
                        sample.everything,
                        SampleRegister.creation(
                                "street-a-1", Map.of("all.phone", "123", "all.number", 7L, "all.name", "n")))
                .record();
        TableLayout next = changed(
                "phone: { label: l | L, type: phone }", "mobile: { label: l | L, type: phone, was: [phone] }",
                "number: { label: l | L, type: whole, range: 0..40, absent: [none] }",
                        "count: { label: l | L, type: whole }",
                "range: -5..40.5", "range: -5..90");
        LayoutPlan plan = migrated(sample, next);
        assertThat(plan.isAdditive()).isTrue();
        assertThat(plan.version()).isEqualTo(2);
        assertThat(plan.sql())
                .contains("RENAME COLUMN \"all.phone\" TO \"all.mobile\"")
                .contains("ADD COLUMN \"all.count\" bigint")
                .doesNotContain("DROP COLUMN");
        StoredRecord record = sample.store.read(next, sample.everything, key).orElseThrow();
        assertThat(record.values()).containsEntry("all.mobile", "123").containsEntry("all.name", "n");
        assertThat(record.head().definition()).isEqualTo(1);
        sample.store.change(
                next,
                sample.everything,
                Change.of(key, 1, Map.of("all.count", 900L, "all.scaled", new BigDecimal("80.00"))));
        assertThat(sample.store
                        .read(next, sample.everything, key)
                        .orElseThrow()
                        .head()
                        .definition())
                .isEqualTo(2);
        assertThat(sample.owner
                        .sql("SELECT \"all.number\" FROM register.sample")
                        .query(Long.class)
                        .single())
                .isEqualTo(7L);
        assertThat(sample.owner
                        .sql("SELECT count(*) FROM register.layout_part WHERE name = 'all.number' AND retired_at IS"
                                + " NOT NULL")
                        .query(Long.class)
                        .single())
                .isEqualTo(2L);
    }

    @Test
    void a_right_that_asks_a_field_is_added_at_a_start_and_opens_nothing_until_it_is_worked_out() {
        SampleRegister sample = new SampleRegister(folder);
        StoredRecord.Key key = sample.store
                .create(
                        sample.layout,
                        sample.everything,
                        SampleRegister.creation(
                                "street-a-1",
                                Map.of("all.unit", "street-b", "secret.note", "n"),
                                SampleRegister.row("visit", 1, Map.of("visit.at", LocalDate.of(2026, 1, 1)))))
                .record();
        String grants = "{ duty: lead, scope: subtree, fill: all }";
        assertThat(SampleRegister.LIFE).contains(grants);
        TableLayout next = TableLayout.of(PackRegisters.of(
                later,
                "sample",
                SampleRegister.HEAD
                        + SampleRegister.SECTIONS
                        + SampleRegister.LIFE.replace(
                                grants, grants + ", { duty: lead, scope: { unit: all.unit }, see: [all, visit] }")));
        assertThat(migrated(sample, next).isAdditive()).isTrue();
        Reach.Claims asked = new Reach.Claims(Map.of("unit~all.unit", Set.of("street-b")), Map.of());
        Reach named = new Reach(Map.of(), Map.of(), Set.of(), Map.of(), Map.of(SecrecyBand.OPEN, asked));
        assertThat(sample.store.read(next, named, key)).isEmpty();
        sample.store.change(next, sample.everything, claimed(key, 1, "street-b", "street-a"));
        StoredRecord seen = sample.store.read(next, named, key).orElseThrow();
        assertThat(seen.values()).containsEntry("all.unit", "street-b").doesNotContainKey("secret.note");
        assertThat(seen.rows()).containsOnlyKeys("visit");
        assertThat(sample.store.read(next, named, key, 1))
                .as("an earlier version")
                .isEmpty();
        sample.store.change(next, sample.everything, claimed(key, 2));
        assertThat(sample.store.read(next, named, key)).isEmpty();
    }

    private static Change claimed(StoredRecord.Key key, int version, String... units) {
        return new Change(
                key,
                version,
                Optional.empty(),
                Map.of(),
                new RecordClaims(Map.of("unit~all.unit", Set.of(units)), Map.of()),
                Map.of(),
                Set.of(),
                List.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void what_is_encrypted_opens_after_its_field_was_renamed() {
        SampleRegister sample = new SampleRegister(folder);
        StoredRecord.Key key = sample.store
                .create(
                        sample.layout,
                        sample.everything,
                        SampleRegister.creation("street-a-1", Map.of("all.card", "330206200001011234")))
                .record();
        TableLayout next = changed(
                "card: { label: l | L, type: resident_id, encrypted: true }",
                "identity: { label: l | L, type: resident_id, encrypted: true, was: [card] }");
        migrated(sample, next);
        assertThat(sample.store.read(next, sample.everything, key).orElseThrow().values())
                .containsEntry("all.identity", "330206200001011234");
    }

    @Test
    void a_new_type_is_a_new_column_with_a_fill_and_the_old_one_is_kept() {
        SampleRegister sample = new SampleRegister(folder);
        StoredRecord.Key key = sample.store
                .create(
                        sample.layout,
                        sample.everything,
                        SampleRegister.creation(
                                "street-a-1",
                                Map.of(
                                        "all.number",
                                        7L,
                                        "all.words",
                                        "2026-05-06",
                                        "all.scaled",
                                        new BigDecimal("1.25"),
                                        "all.day",
                                        java.time.LocalDate.of(2026, 1, 2))))
                .record();
        TableLayout next = changed(
                "number: { label: l | L, type: whole, range: 0..40, absent: [none] }",
                "number: { label: l | L, type: scaled(1), range: 0..40, absent: [none] }",
                "words: { label: l | L, type: long_text }",
                "words: { label: l | L, type: date }",
                "scaled: { label: l | L, type: scaled(2), range: -5..40.5 }",
                "scaled: { label: l | L, type: scaled(1) }",
                "day: { label: l | L, type: date }",
                "day: { label: l | L, type: moment }");
        LayoutPlan plan = migrated(sample, next);
        assertThat(plan.isAdditive()).isFalse();
        Map<String, Object> values =
                sample.store.read(next, sample.everything, key).orElseThrow().values();
        assertThat(values)
                .containsEntry("all.number", new BigDecimal("7.0"))
                .containsEntry("all.words", java.time.LocalDate.of(2026, 5, 6))
                .containsEntry("all.day", java.time.Instant.parse("2026-01-01T16:00:00Z"))
                .doesNotContainKey("all.scaled");
        assertThat(sample.owner
                        .sql("SELECT \"all.scaled~until2\" FROM register.sample")
                        .query(Long.class)
                        .single())
                .isEqualTo(125L);
    }

    @Test
    void a_definition_that_says_the_same_changes_nothing_and_new_words_change_no_table() {
        SampleRegister sample = new SampleRegister(folder);
        LayoutMigration migration = new LayoutMigration(sample.database.ownerDataSource());
        assertThat(migration.plan(changed())).isEmpty();
        LayoutPlan plan =
                migration.plan(changed("label: v | Visit", "label: v | Visits")).orElseThrow();
        assertThat(plan.changes()).allSatisfy(c -> assertThat(c.sql()).startsWith("COMMENT ON"));
    }

    @Test
    void a_field_that_becomes_sensitive_leaves_nothing_where_it_was() {
        SampleRegister sample = new SampleRegister(folder);
        StoredRecord.Key key = sample.store
                .create(
                        sample.layout,
                        sample.everything,
                        SampleRegister.creation("street-a-1", Map.of("all.name", "first")))
                .record();
        sample.store.change(sample.layout, sample.everything, Change.of(key, 1, Map.of("all.name", "second")));
        TableLayout next = changed(
                "name: { label: l | L, type: person_name }",
                "name: { label: l | L, type: person_name, class: sensitive }");
        migrated(sample, next);
        assertThat(sample.store.read(next, sample.everything, key).orElseThrow().values())
                .containsEntry("all.name", "second");
        assertThat(sample.store
                        .read(next, sample.everything, key, 1)
                        .orElseThrow()
                        .values())
                .containsEntry("all.name", "first");
        for (String table : java.util.List.of("sample", "sample~history")) {
            assertThat(sample.owner
                            .sql("SELECT count(\"all.name\") FROM register.\"" + table + "\"")
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }
}
