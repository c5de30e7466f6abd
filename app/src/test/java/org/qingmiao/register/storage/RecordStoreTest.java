package org.qingmiao.register.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingmiao.register.definition.RegisterField.AbsenceReason;
import org.qingmiao.register.storage.RecordDraft.Change;
import org.qingmiao.register.storage.RecordDraft.Creation;
import org.qingmiao.register.storage.RecordDraft.RowDraft;
import org.qingmiao.register.storage.UnitPlaces.UnitPlace;
import org.qingmiao.register.storage.layout.SecrecyBand;
import org.qingmiao.register.storage.layout.StoredField;
import org.qingmiao.register.storage.layout.TableLayout;
import org.qingmiao.register.storage.value.FromTo;
import org.qingmiao.register.storage.value.RecordClaims;

/** Records in a real database: what goes in comes out, nothing is lost, and nobody sees more than their reach. */
class RecordStoreTest {
    @TempDir
    static Path folder;

    private static SampleRegister sample;
    private static RecordStore store;
    private static TableLayout layout;
    private static Reach all;

    @BeforeAll
    static void lay_out() {
        sample = new SampleRegister(folder);
        store = sample.store;
        layout = sample.layout;
        all = sample.everything;
    }

    private static StoredRecord.Key made(String unit, Map<String, Object> values, RowDraft... rows) {
        return store.create(layout, all, SampleRegister.creation(unit, values, rows))
                .record();
    }

    private static StoredRecord read(StoredRecord.Key key) {
        return store.read(layout, all, key).orElseThrow();
    }

    @Test
    void values_of_every_kind_come_back_as_they_were() {
        List<StoredField> fields =
                layout.ofRecord().stream().flatMap(t -> t.fields().stream()).toList();
        for (int seed = 0; seed < 40; seed++) {
            RandomValues values = new RandomValues(seed);
            Random left = new Random(seed);
            Map<String, Object> draft = new HashMap<>();
            fields.stream().filter(f -> left.nextInt(5) > 0).forEach(f -> draft.put(f.path(), values.of(f)));
            StoredRecord.Key key = made("street-a-1", draft);
            assertThat(read(key).values()).as("seed " + seed).isEqualTo(draft);
            Map<String, Object> change = new HashMap<>();
            fields.stream().filter(f -> left.nextInt(3) == 0).forEach(f -> change.put(f.path(), values.of(f)));
            store.change(layout, all, Change.of(key, 1, change));
            draft.putAll(change);
            assertThat(read(key).values()).as("changed, seed " + seed).isEqualTo(draft);
        }
    }

    @Test
    void what_is_encrypted_is_not_in_the_database_as_it_was() {
        StoredRecord.Key key = made("street-a-1", Map.of("all.card", "330206200001011234"));
        assertThat(sample.owner
                        .sql("SELECT \"all.card\" FROM register.sample WHERE id = :id")
                        .param("id", key.id())
                        .query(byte[].class)
                        .single())
                .isNotEqualTo("330206200001011234".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(read(key).values()).containsEntry("all.card", "330206200001011234");
    }

    @Test
    void history_holds_superseded_versions_only_and_each_can_be_read() {
        RowDraft visit =
                SampleRegister.row("visit", 1, Map.of("visit.at", LocalDate.of(2026, 1, 1), "visit.told", "x"));
        StoredRecord.Key key = made("street-a-1", Map.of("all.line", "one", "secret.note", "first"), visit);
        assertThat(past(key)).isZero();
        store.change(layout, all, Change.of(key, 1, Map.of("all.line", "two")));
        store.change(layout, all, Change.of(key, 2, Map.of("secret.note", "second")));
        store.change(layout, all, removing(key, 3, visit));
        assertThat(past(key)).isEqualTo(3);
        assertThat(store.versions(layout, all, key))
                .extracting(RecordStore.Version::version)
                .containsExactly(4, 3, 2, 1);
        StoredRecord first = store.read(layout, all, key, 1).orElseThrow();
        assertThat(first.values()).containsEntry("all.line", "one").containsEntry("secret.note", "first");
        assertThat(first.rowsOf("visit").getFirst().values()).containsEntry("visit.told", "x");
        StoredRecord third = store.read(layout, all, key, 3).orElseThrow();
        assertThat(third.values()).containsEntry("all.line", "two").containsEntry("secret.note", "second");
        assertThat(third.rows()).containsKey("visit");
        assertThat(read(key).rows()).isEmpty();
    }

    private static long past(StoredRecord.Key key) {
        return sample.owner
                .sql("SELECT count(*) FROM register.\"sample~history\" WHERE id = :id")
                .param("id", key.id())
                .query(Long.class)
                .single();
    }

    private static Change removing(StoredRecord.Key key, int version, RowDraft row) {
        return new Change(
                key,
                version,
                Optional.empty(),
                Map.of(),
                RecordClaims.NONE,
                Map.of(),
                Set.of(),
                List.of(),
                Map.of(row.section(), Set.of(row.id())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void a_conflict_tells_what_others_changed_and_what_both_did() {
        StoredRecord.Key key = made("street-a-1", Map.of("all.line", "one", "all.number", 3L));
        store.change(layout, all, Change.of(key, 1, Map.of("all.line", "theirs", "secret.note", "n")));
        RecordConflict conflict = catchThrowableOfType(
                RecordConflict.class,
                () -> store.change(layout, all, Change.of(key, 1, Map.of("all.line", "mine", "all.number", 4L))));
        assertThat(conflict.version()).isEqualTo(2);
        assertThat(conflict.theirs()).containsExactlyInAnyOrder("all.line", "secret.note");
        assertThat(conflict.both()).containsExactly("all.line");
        assertThat(read(key).values()).containsEntry("all.line", "theirs").containsEntry("all.number", 3L);
    }

    @Test
    void rows_are_added_changed_and_kept_in_order() {
        RowDraft first = SampleRegister.row("visit", 1, Map.of("visit.at", LocalDate.of(2026, 1, 1)));
        StoredRecord.Key key = made("street-a-1", Map.of(), first);
        RowDraft second = SampleRegister.row("visit", 2, Map.of("visit.at", LocalDate.of(2026, 2, 1)));
        RowDraft again = new RowDraft(
                "visit",
                first.id(),
                Optional.empty(),
                1,
                "",
                "",
                Map.of("visit.at", LocalDate.of(2026, 1, 2), "visit.told", "t"));
        RowDraft sheet = new RowDraft(
                "sheet", UUID.randomUUID(), Optional.of(first.id()), 1, "", "", Map.of("sheet.points", 7L));
        store.change(
                layout,
                all,
                new Change(
                        key,
                        1,
                        Optional.of("closed"),
                        Map.of("flag.danger", true),
                        RecordClaims.NONE,
                        Map.of(),
                        Set.of(),
                        List.of(again, second, sheet),
                        Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        StoredRecord now = read(key);
        assertThat(now.head().state()).isEqualTo("closed");
        assertThat(now.head().flags()).containsExactly("danger");
        assertThat(now.rowsOf("visit")).extracting(StoredRecord.Row::id).containsExactly(first.id(), second.id());
        assertThat(now.rowsOf("visit").getFirst().values())
                .containsEntry("visit.at", LocalDate.of(2026, 1, 2))
                .containsEntry("visit.told", "t");
        assertThat(now.rowsOf("sheet").getFirst().parent()).contains(first.id());
        assertThat(store.read(layout, all, key, 1)
                        .orElseThrow()
                        .rowsOf("visit")
                        .getFirst()
                        .values())
                .containsEntry("visit.at", LocalDate.of(2026, 1, 1));
    }

    @Test
    void one_request_is_carried_out_once() {
        UUID request = UUID.randomUUID();
        Creation draft = new Creation(
                UUID.randomUUID(),
                "street-a-1",
                "open",
                Optional.empty(),
                Set.of(),
                Set.of(),
                RecordClaims.NONE,
                Map.of("all.line", "once"),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new RecordDraft.Request(request, "once")));
        assertThat(store.create(layout, all, draft).repeated()).isFalse();
        RecordStore.Outcome again = store.create(layout, all, draft);
        assertThat(again.repeated()).isTrue();
        assertThat(again.version()).isEqualTo(1);
        Creation other = new Creation(
                draft.id(),
                "street-a-1",
                "open",
                Optional.empty(),
                Set.of(),
                Set.of(),
                RecordClaims.NONE,
                Map.of("all.line", "else"),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new RecordDraft.Request(request, "else")));
        assertThatThrownBy(() -> store.create(layout, all, other))
                .isInstanceOfSatisfying(
                        RecordRefused.class, r -> assertThat(r.reason()).isEqualTo(RecordRefused.Reason.KEY_USED));
    }

    @Test
    void the_database_refuses_what_the_definition_refuses() {
        refused(Map.of("all.number", 41L), "all.number");
        refused(Map.of("all.scaled", new java.math.BigDecimal("40.51")), "all.scaled");
        refused(Map.of("all.days", new FromTo(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 1, 1))), "all.days");
        refused(Map.of("all.codes", List.of("a", "b", "c", "d")), "all.codes");
        refused(Map.of("all.line", AbsenceReason.NONE), "all.line");
        assertThatThrownBy(() -> made("street-a-1", Map.of(), SampleRegister.row("visit", 1, Map.of())))
                .isInstanceOfSatisfying(
                        RecordRefused.class, r -> assertThat(r.field()).contains("visit.at"));
    }

    private static void refused(Map<String, Object> values, String field) {
        assertThatThrownBy(() -> made("street-a-1", values)).isInstanceOfSatisfying(RecordRefused.class, r -> {
            assertThat(r.reason()).isEqualTo(RecordRefused.Reason.RULE);
            assertThat(r.field()).contains(field);
        });
    }

    @Test
    void two_stays_of_one_record_cannot_overlap() {
        RowDraft first = SampleRegister.row("stay", 1, Map.of("stay.from", LocalDate.of(2026, 1, 1)));
        RowDraft later = SampleRegister.row("stay", 2, Map.of("stay.from", LocalDate.of(2026, 3, 1)));
        made("street-a-1", Map.of(), first);
        made("street-a-1", Map.of(), later);
        RowDraft open = SampleRegister.row("stay", 1, Map.of("stay.from", LocalDate.of(2026, 1, 1)));
        assertThatThrownBy(() -> made(
                        "street-a-1",
                        Map.of(),
                        open,
                        SampleRegister.row("stay", 2, Map.of("stay.from", LocalDate.of(2026, 3, 1)))))
                .isInstanceOfSatisfying(
                        RecordRefused.class, r -> assertThat(r.reason()).isEqualTo(RecordRefused.Reason.TAKEN));
    }

    @Test
    void a_reader_of_one_street_sees_its_interval_and_of_another_band_nothing() {
        StoredRecord.Key mine = made("street-a-2", Map.of("all.line", "mine", "secret.note", "hidden"));
        StoredRecord.Key other = made("street-b-2", Map.of("all.line", "other"));
        UnitPlace street = sample.places.of("street-a");
        Reach open = Reach.of(street.andBelow(), SecrecyBand.OPEN);
        assertThat(store.read(layout, open, mine).orElseThrow().values())
                .containsEntry("all.line", "mine")
                .doesNotContainKey("secret.note");
        assertThat(store.read(layout, open, other)).isEmpty();
        assertThatThrownBy(() -> store.change(layout, open, Change.of(other, 1, Map.of("all.line", "stolen"))))
                .isInstanceOfSatisfying(
                        RecordRefused.class, r -> assertThat(r.reason()).isEqualTo(RecordRefused.Reason.OUT_OF_REACH));
        assertThatThrownBy(() -> store.create(layout, open, SampleRegister.creation("street-b-2", Map.of())))
                .isInstanceOfSatisfying(
                        RecordRefused.class, r -> assertThat(r.reason()).isEqualTo(RecordRefused.Reason.OUT_OF_REACH));
        assertThat(sample.database
                        .jdbc()
                        .sql("SELECT count(*) FROM register.sample")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void scattered_duties_see_their_intervals_and_not_what_lies_between() {
        StoredRecord.Key first = made("street-a-1", Map.of("all.line", "1"));
        StoredRecord.Key between = made("street-a-2", Map.of("all.line", "2"));
        StoredRecord.Key last = made("street-a-3", Map.of("all.line", "3"));
        Reach reach = new Reach(
                Map.of(
                        SecrecyBand.OPEN,
                        List.of(
                                sample.places.of("street-a-3").alone(),
                                sample.places.of("street-a-1").alone())),
                Map.of(),
                Set.of(),
                Map.of());
        assertThat(store.read(layout, reach, first)).isPresent();
        assertThat(store.read(layout, reach, between)).isEmpty();
        assertThat(store.read(layout, reach, last)).isPresent();
    }

    @Test
    void a_locked_record_is_there_for_those_alone_who_may_open_it() {
        RowDraft visit = SampleRegister.row("visit", 1, Map.of("visit.at", LocalDate.of(2026, 1, 1)));
        StoredRecord.Key key = made("street-a-1", Map.of("secret.note", "n"), visit);
        store.change(
                layout,
                all,
                new Change(
                        key,
                        1,
                        Optional.empty(),
                        Map.of("lock.hidden", true),
                        RecordClaims.NONE,
                        Map.of(),
                        Set.of(),
                        List.of(),
                        Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        Reach closed = Reach.of(sample.places.of("district").andBelow(), SecrecyBand.OPEN, SecrecyBand.SENSITIVE);
        assertThat(store.read(layout, closed, key)).isEmpty();
        assertThat(read(key).rows()).containsKey("visit");
        for (String table : List.of("sample", "sample+sensitive", "sample.visit")) {
            String id = table.equals("sample.visit") ? "record" : "id";
            assertThat(sample.owner
                            .sql("SELECT \"lock.hidden\" FROM register.\"" + table + "\" WHERE " + id + " = :id")
                            .param("id", key.id())
                            .query(Boolean.class)
                            .single())
                    .as(table)
                    .isTrue();
        }
    }

    @Test
    void the_entry_of_an_act_names_fields_and_no_values() {
        sample.entries.clear();
        StoredRecord.Key key = made("street-a-1", Map.of("secret.note", "never in the record of acts"));
        assertThat(sample.entries).singleElement().satisfies(e -> {
            assertThat(e.object()).isEqualTo("record:sample/" + key.id());
            assertThat(e.toString()).contains("secret.note").doesNotContain("never in");
        });
    }

    @Test
    void a_new_unit_finds_a_place_below_its_parent_and_no_other_moves() {
        UnitPlace street = sample.places.of("street-b");
        UnitPlace before = sample.places.of("street-b-3");
        sample.unit("street-b-new", "street-b");
        UnitPlace place = sample.places.of("street-b-new");
        assertThat(place.ord()).isBetween(street.ord(), street.last());
        assertThat(place.ord()).isGreaterThan(before.last());
        assertThat(sample.places.of("street-b-3")).isEqualTo(before);
    }
}
