package org.qingmiao.register.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingmiao.register.storage.layout.SecrecyBand;

/** A record changes hands: who keeps it and to whom it is open. */
class RecordPlacementTest {
    private static final String HAND_OVER = """
        hand_overs:
          mending: { label: m | Mending, to: { kind: department }, sees: [visit], accept: { due: 1d, kind: safety, local: here } }
        """;

    @TempDir
    Path folder;

    private SampleRegister sample;
    private StoredRecord.Key key;

    @BeforeEach
    void make() {
        sample = new SampleRegister(folder, HAND_OVER);
        key = sample.store
                .create(
                        sample.layout,
                        sample.everything,
                        SampleRegister.creation(
                                "street-a-1",
                                Map.of("all.line", "one", "secret.note", "n"),
                                SampleRegister.row("visit", 1, Map.of("visit.at", LocalDate.of(2026, 1, 1))),
                                SampleRegister.row("stay", 1, Map.of("stay.from", LocalDate.of(2026, 1, 1)))))
                .record();
    }

    private Reach below(String unit) {
        return Reach.of(sample.places.of(unit).andBelow(), SecrecyBand.OPEN, SecrecyBand.SENSITIVE);
    }

    @Test
    void a_record_that_moves_is_there_for_its_new_unit_with_all_that_belongs_to_it() {
        sample.placement.move(sample.layout, sample.everything, key, 1, "street-b-1");
        assertThat(sample.store.read(sample.layout, below("street-a"), key)).isEmpty();
        StoredRecord moved =
                sample.store.read(sample.layout, below("street-b"), key).orElseThrow();
        assertThat(moved.head().unit()).isEqualTo("street-b-1");
        assertThat(moved.head().version()).isEqualTo(2);
        assertThat(moved.values()).containsEntry("secret.note", "n");
        assertThat(moved.rows()).containsKeys("visit", "stay");
        assertThatThrownBy(() -> sample.placement.move(sample.layout, sample.everything, key, 1, "street-a-1"))
                .isInstanceOf(RecordRefused.class);
    }

    @Test
    void a_record_that_was_handed_over_shows_the_sections_that_were_named_and_no_more() {
        int to = sample.places.of("street-b-2").ord();
        Reach reader = new Reach(
                Map.of(SecrecyBand.OPEN, List.of(sample.places.of("street-b-2").alone())),
                Map.of(SecrecyBand.OPEN, List.of(to), SecrecyBand.SENSITIVE, List.of(to)),
                Set.of(),
                Map.of());
        assertThat(sample.store.read(sample.layout, reader, key)).isEmpty();
        sample.placement.hand(sample.layout, sample.everything, key, Set.of("visit"), List.of(to));
        StoredRecord seen = sample.store.read(sample.layout, reader, key).orElseThrow();
        assertThat(seen.rows()).containsOnlyKeys("visit");
        assertThat(seen.values()).doesNotContainKey("secret.note");
        sample.placement.hand(sample.layout, sample.everything, key, Set.of(), List.of());
        assertThat(sample.store.read(sample.layout, reader, key)).isEmpty();
    }
}
