package org.qingmiao.register.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingmiao.register.storage.RecordDraft.Act;
import org.qingmiao.register.storage.RecordDraft.Change;
import org.qingmiao.register.storage.RecordDraft.Creation;
import org.qingmiao.register.storage.RecordDraft.Owed;
import org.qingmiao.register.storage.RecordStore.Version;
import org.qingmiao.register.storage.UnitPlaces.UnitPlace;
import org.qingmiao.register.storage.layout.LayoutIndex;
import org.qingmiao.register.storage.value.RecordClaims;

/** Each version knows by which step it was made, each record what it owes next, and each series its last number. */
class RecordActsTest {
    private static final Instant DUE = Instant.parse("2026-12-01T00:00:00Z");

    @TempDir
    static Path folder;

    private static SampleRegister sample;

    @BeforeAll
    static void lay_out() {
        sample = new SampleRegister(folder, "number: \"S{yy}-{year}-{unit}-{000}\"\n");
    }

    private static StoredRecord.Key begun(Optional<Owed> owed) {
        return sample.store
                .create(
                        sample.layout,
                        sample.everything,
                        new Creation(
                                UUID.randomUUID(),
                                "street-a-1",
                                "open",
                                Optional.empty(),
                                Set.of(),
                                Set.of(),
                                RecordClaims.NONE,
                                Map.of("all.line", "one"),
                                List.of(),
                                Optional.of(new Act("begin", Optional.of("because"))),
                                owed,
                                Optional.empty()))
                .record();
    }

    private static StoredRecord.Head head(StoredRecord.Key key) {
        return sample.store
                .read(sample.layout, sample.everything, key)
                .orElseThrow()
                .head();
    }

    @Test
    void a_version_that_a_step_made_names_it_and_a_plain_edit_names_none() {
        StoredRecord.Key key = begun(Optional.empty());
        Instant taken = head(key).taken().get("begin");
        assertThat(taken).isCloseTo(Instant.now(), org.assertj.core.api.Assertions.within(1, ChronoUnit.MINUTES));
        sample.store.change(sample.layout, sample.everything, Change.of(key, 1, Map.of("all.line", "two")));
        assertThat(sample.store.versions(sample.layout, sample.everything, key))
                .extracting(Version::version, Version::step, Version::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, Optional.empty(), Optional.empty()),
                        org.assertj.core.groups.Tuple.tuple(1, Optional.of("begin"), Optional.of("because")));
        assertThat(head(key).taken()).isEqualTo(Map.of("begin", taken));
    }

    @Test
    void a_move_is_a_version_that_no_step_of_before_made() {
        StoredRecord.Key key = begun(Optional.empty());
        sample.placement.move(sample.layout, sample.everything, key, 1, "street-b-1");
        assertThat(sample.store
                        .versions(sample.layout, sample.everything, key)
                        .getFirst()
                        .step())
                .isEmpty();
    }

    @Test
    void what_is_owed_is_kept_until_a_change_says_otherwise() {
        StoredRecord.Key key = begun(Optional.of(new Owed("visit", DUE)));
        assertThat(head(key).owed()).contains(new Owed("visit", DUE));
        sample.store.change(sample.layout, sample.everything, Change.of(key, 1, Map.of("all.line", "two")));
        assertThat(head(key).owed()).isEmpty();
        assertThat(sample.store
                        .read(sample.layout, sample.everything, key, 1)
                        .orElseThrow()
                        .head()
                        .owed())
                .contains(new Owed("visit", DUE));
    }

    @Test
    void the_entry_of_an_act_names_its_step() {
        sample.entries.clear();
        begun(Optional.empty());
        assertThat(sample.entries.getFirst().toString()).contains("step=begin");
    }

    @Test
    void lists_of_what_is_due_have_an_index() {
        assertThat(sample.layout.main().indexes())
                .filteredOn(i -> i.where().equals("due_at IS NOT NULL"))
                .singleElement()
                .extracting(LayoutIndex::columns)
                .isEqualTo(List.of("district", "unit_ord", "due_at"));
    }

    @Test
    void the_same_request_is_the_same_though_its_number_is_another() {
        UUID id = UUID.randomUUID();
        UUID request = UUID.randomUUID();
        assertThat(sample.store.create(sample.layout, sample.everything, numbered(id, "S-1", request)))
                .isEqualTo(new RecordStore.Outcome(
                        new StoredRecord.Key(sample.places.of("street-a-1").district(), id), 1, false));
        assertThat(sample.store
                        .create(sample.layout, sample.everything, numbered(id, "S-2", request))
                        .repeated())
                .isTrue();
    }

    private static Creation numbered(UUID id, String number, UUID request) {
        return new Creation(
                id,
                "street-a-1",
                "open",
                Optional.of(number),
                Set.of(),
                Set.of(),
                RecordClaims.NONE,
                Map.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new RecordDraft.Request(request, "the form")));
    }

    @Test
    void numbers_follow_their_form_and_each_series_counts_for_itself() {
        RecordNumbers numbers = new RecordNumbers(sample.database.jdbc());
        UnitPlace first = sample.places.of("street-a-1");
        LocalDate day = LocalDate.of(2026, 5, 6);
        assertThat(numbers.next(sample.register, first, day)).contains("S26-2026-street-a-1-001");
        assertThat(numbers.next(sample.register, first, day)).contains("S26-2026-street-a-1-002");
        assertThat(numbers.next(sample.register, sample.places.of("street-a-2"), day))
                .contains("S26-2026-street-a-2-001");
        assertThat(numbers.next(sample.register, first, LocalDate.of(2027, 1, 1)))
                .contains("S27-2027-street-a-1-001");
    }

    @Test
    void a_number_is_given_once_however_many_ask() throws Exception {
        UnitPlace place = sample.places.of("street-b-1");
        LocalDate day = LocalDate.of(2026, 5, 6);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var asked = threads.invokeAll(IntStream.range(0, 8)
                    .mapToObj(i -> (java.util.concurrent.Callable<List<String>>) () -> {
                        RecordNumbers numbers = new RecordNumbers(sample.database.jdbc());
                        return Stream.generate(() -> numbers.next(sample.register, place, day)
                                        .orElseThrow())
                                .limit(25)
                                .toList();
                    })
                    .toList());
            Set<String> given =
                    asked.stream().flatMap(f -> f.resultNow().stream()).collect(Collectors.toSet());
            assertThat(given).hasSize(200).contains("S26-2026-street-b-1-001", "S26-2026-street-b-1-200");
        }
    }
}
