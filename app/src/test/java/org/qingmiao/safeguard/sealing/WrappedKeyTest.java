package org.qingmiao.safeguard.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingmiao.safeguard.SecretSealing;

/** The outer key and what it wraps; a ring with keys of before, and what it says of values that it cannot open. */
class WrappedKeyTest {
    private static final OuterKey OUTER = OuterKey.random();
    private static final SealingKey ACTIVE = SealingKey.random();
    private static final SealingKey BEFORE = SealingKey.random();
    private static final SealingKey LOST = SealingKey.random();
    private static final byte[] WORDS = "示例路1号".getBytes(StandardCharsets.UTF_8);

    private static KeyRing ring(SealingKey active) {
        return new KeyRing(
                active,
                Map.of(ACTIVE.id(), ACTIVE, BEFORE.id(), BEFORE),
                Optional.of(BEFORE),
                BEFORE,
                Map.of(LOST.id(), "0badcafe"));
    }

    @Test
    void a_wrapped_key_comes_out_for_its_use_and_id_alone() {
        byte[] wrapped = OUTER.wrap("values", ACTIVE);
        assertThat(OUTER.unwrap("values", ACTIVE.id(), wrapped)).contains(ACTIVE);
        assertThat(OUTER.unwrap("hashes", ACTIVE.id(), wrapped)).isEmpty();
        assertThat(OUTER.unwrap("values", BEFORE.id(), wrapped)).isEmpty();
        assertThat(OuterKey.random().unwrap("values", ACTIVE.id(), wrapped)).isEmpty();
    }

    @Test
    void a_key_tells_which_it_is_and_is_the_same_when_given_again() {
        OuterKey again = OuterKey.of(" " + OUTER.text() + "\n", "");
        assertThat(again.id()).isEqualTo(OUTER.id()).matches("[0-9a-f]{8}");
        assertThat(OuterKey.random().id()).isNotEqualTo(OUTER.id());
        assertThat(OUTER.asFirst().id()).isEqualTo(OUTER.id());
        assertThat(OUTER.text()).hasSize(44).doesNotContain(OUTER.id());
    }

    @Test
    void a_key_that_is_given_stands_before_the_one_in_the_folder(@TempDir Path data) {
        assertThat(OuterKey.of(OUTER.text(), data.toString()).id()).isEqualTo(OUTER.id());
        assertThat(data.resolve(OuterKey.FILE)).doesNotExist();
        assertThat(OuterKey.of("", "").id())
                .as("of the process")
                .isEqualTo(OuterKey.of(" ", "").id());
    }

    @Test
    void a_new_key_takes_the_place_in_the_folder_and_the_one_before_stays_beside_it(@TempDir Path data)
            throws Exception {
        assertThat(OUTER.putInto(data, "11111111")).as("nothing lies there").isFalse();
        OuterKey first = OuterKey.of("", data.toString());
        Files.writeString(data.resolve(OuterKey.FILE + ".part"), "left by a crash");
        assertThat(OUTER.putInto(data, first.id())).isTrue();
        assertThat(OuterKey.of("", data.toString()).id()).isEqualTo(OUTER.id());
        assertThat(OuterKey.ofFile(data.resolve(OuterKey.FILE + "." + first.id()))
                        .id())
                .isEqualTo(first.id());
        assertThat(data.resolve(OuterKey.FILE + ".part")).doesNotExist();
    }

    @Test
    void a_value_is_sealed_with_the_active_key_and_opens_with_the_key_that_it_names() {
        byte[] old = ring(BEFORE).seal("anna", WORDS);
        byte[] now = ring(ACTIVE).seal("anna", WORDS);
        assertThat(KeyRing.keyOf(old)).isEqualTo(BEFORE.id());
        assertThat(KeyRing.keyOf(now)).isEqualTo(ACTIVE.id());
        assertThat(ring(ACTIVE).open("anna", old)).isEqualTo(WORDS);
        assertThat(ring(BEFORE).open("anna", now)).isEqualTo(WORDS);
        assertThat(ring(ACTIVE).activeId()).isEqualTo(ACTIVE.id());
    }

    @Test
    void a_value_from_before_values_told_their_key_opens_with_the_first_key() {
        byte[] plain = Gcm.seal(BEFORE.key(), new byte[0], "anna".getBytes(StandardCharsets.UTF_8), WORDS);
        assertThat(ring(ACTIVE).open("anna", plain)).isEqualTo(WORDS);
        assertThat(KeyRing.keyOf(plain)).isEmpty();
        assertThatThrownBy(() -> ring(ACTIVE).open("bela", plain))
                .isInstanceOf(SealedOtherwise.class)
                .hasMessageStartingWith("not sealed with a key of this installation");
    }

    @Test
    void a_value_of_a_key_under_another_outer_key_says_which() {
        byte[] theirs = new KeyRing(LOST, Map.of(), Optional.empty(), LOST, Map.of()).seal("anna", WORDS);
        assertThatThrownBy(() -> ring(ACTIVE).open("anna", theirs))
                .hasMessage("sealed with key %s, which the outer key 0badcafe wraps", LOST.id());
        assertThat(ring(ACTIVE).isOfUnknownKey(theirs)).as("known to be lost").isFalse();
    }

    @Test
    void a_value_of_a_key_that_nobody_knows_may_be_one_of_a_newer_ring() {
        SealingKey newer = SealingKey.random();
        byte[] sealed = new KeyRing(newer, Map.of(), Optional.empty(), newer, Map.of()).seal("anna", WORDS);
        assertThat(ring(ACTIVE).isOfUnknownKey(sealed)).isTrue();
        assertThat(ring(ACTIVE).isOfUnknownKey(ring(ACTIVE).seal("anna", WORDS)))
                .isFalse();
        assertThat(ring(ACTIVE).isOfUnknownKey(WORDS)).isFalse();
    }

    @Test
    void hashes_stay_the_same_when_values_get_another_key_and_differ_by_purpose() {
        assertThat(ring(ACTIVE).hash("token", WORDS))
                .isEqualTo(ring(BEFORE).hash("token", WORDS))
                .hasSize(32);
        assertThat(ring(ACTIVE).hash("token", WORDS)).isNotEqualTo(ring(ACTIVE).hash("digest", WORDS));
        assertThat(ring(ACTIVE).hash("token", WORDS)).isNotEqualTo(ring(ACTIVE).hash("token", new byte[1]));
    }

    @Test
    void an_empty_text_is_sealed_too_and_nothing_shorter_opens() {
        byte[] sealed = ring(ACTIVE).seal("anna", new byte[0]);
        assertThat(ring(ACTIVE).open("anna", sealed)).isEmpty();
        byte[] cut = java.util.Arrays.copyOf(sealed, sealed.length - 1);
        assertThatThrownBy(() -> ring(ACTIVE).open("anna", cut)).isInstanceOf(SealedOtherwise.class);
    }

    /** Two servers on one database: the other has begun to seal with a newer key. */
    @Test
    void a_value_of_a_key_that_is_newer_than_what_is_known_opens_with_the_ring_as_it_is_now() {
        SealingKey newer = SealingKey.random();
        KeyRing now = new KeyRing(newer, Map.of(newer.id(), newer), Optional.empty(), BEFORE, Map.of());
        KeyRing known = ring(ACTIVE);
        SecretSealing sealing = new SecretSealing(new KeyRings() {
            @Override
            public KeyRing known() {
                return known;
            }

            @Override
            public KeyRing fresh() {
                return now;
            }

            @Override
            public KeyRing again() {
                return now;
            }
        });
        byte[] sealed = sealing.seal("anna", WORDS);
        assertThat(SecretSealing.keyOf(sealed)).isEqualTo(newer.id());
        assertThat(sealing.open("anna", sealed)).isEqualTo(WORDS);
        assertThat(sealing.open("anna", known.seal("anna", WORDS)))
                .as("what the known ring opens needs no other look")
                .isEqualTo(WORDS);
        assertThat(sealing.hash("token", WORDS)).isEqualTo(known.hash("token", WORDS));
    }
}
