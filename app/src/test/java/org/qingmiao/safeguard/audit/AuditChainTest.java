package org.qingmiao.safeguard.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;

/** The chain of entries as docs/audit.md defines it, checked without a database; what was changed is found where it was. */
class AuditChainTest {
    private static final byte[] BEGINNING = AuditChain.beginning(0);
    private static final AuditChain.Link FIRST = link(1, BEGINNING, "anna");
    private static final AuditChain.Link SECOND = link(2, FIRST.hash(), "bela");
    private static final AuditChain.Link THIRD = link(3, SECOND.hash(), "carl");

    private static AuditChain.Link link(long seq, byte[] previous, String who) {
        List<String> fields = List.of(Long.toString(seq), who);
        return new AuditChain.Link(seq, fields, previous, AuditChain.hash(previous, fields));
    }

    private static byte[] sha256(byte[] previous, String text) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(previous);
        return digest.digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static AuditChain chain(AuditChain.Link... links) {
        AuditChain chain = new AuditChain(0, 0, BEGINNING);
        for (AuditChain.Link link : links) {
            assertThat(chain.next(link)).isEmpty();
        }
        return chain;
    }

    private static Optional<AuditFault> fault(long seq, AuditFault.Kind kind) {
        return Optional.of(new AuditFault(seq, kind));
    }

    @Test
    void a_hash_is_of_the_one_before_and_of_each_field_with_its_length_in_bytes() throws Exception {
        assertThat(AuditChain.hash(BEGINNING, List.of("17", "", "青苗"))).isEqualTo(sha256(BEGINNING, "2:17,0:,6:青苗"));
    }

    @Test
    void each_chain_stands_on_words_of_its_own() throws Exception {
        assertThat(BEGINNING).isEqualTo(sha256(new byte[0], "qingmiao audit"));
        assertThat(AuditChain.beginning(3)).isEqualTo(sha256(new byte[0], "qingmiao audit 3"));
    }

    @Test
    void a_whole_chain_has_no_fault() {
        AuditChain chain = chain(FIRST, SECOND, THIRD);
        assertThat(chain.end(3, THIRD.hash())).isEmpty();
        assertThat(chain.seq()).isEqualTo(3);
        assertThat(chain.entries()).isEqualTo(3);
        assertThat(chain.isAt(THIRD.hash())).isTrue();
        assertThat(chain.isAt(SECOND.hash())).isFalse();
    }

    @Test
    void after_old_entries_were_removed_it_goes_on_from_the_last_of_them() {
        AuditChain chain = new AuditChain(0, 2, SECOND.hash());
        assertThat(chain.next(THIRD)).isEmpty();
        assertThat(chain.entries()).as("those that were checked").isEqualTo(1);
    }

    @Test
    void an_entry_that_is_gone_is_missed_at_its_place() {
        assertThat(chain(FIRST).next(THIRD)).isEqualTo(fault(2, AuditFault.Kind.MISSING));
    }

    @Test
    void an_entry_that_stands_there_twice_is_found() {
        assertThat(chain(FIRST, SECOND).next(SECOND)).isEqualTo(fault(2, AuditFault.Kind.TWICE));
        assertThat(chain(FIRST, SECOND).next(FIRST)).isEqualTo(fault(1, AuditFault.Kind.TWICE));
    }

    @Test
    void an_entry_with_other_contents_is_found_by_its_hash() {
        AuditChain.Link changed =
                new AuditChain.Link(2, List.of("2", "someone else"), SECOND.previous(), SECOND.hash());
        assertThat(chain(FIRST).next(changed)).isEqualTo(fault(2, AuditFault.Kind.CHANGED));
    }

    @Test
    void an_entry_that_got_a_new_hash_too_is_found_by_the_next_one() {
        AuditChain.Link rewritten = link(2, FIRST.hash(), "someone else");
        assertThat(chain(FIRST, rewritten).next(THIRD)).isEqualTo(fault(2, AuditFault.Kind.CHANGED));
    }

    @Test
    void an_entry_that_fits_neither_by_itself_nor_behind_the_one_before_was_changed_itself() {
        AuditChain.Link forged = new AuditChain.Link(2, List.of("2", "x"), BEGINNING, SECOND.hash());
        assertThat(chain(FIRST).next(forged)).isEqualTo(fault(2, AuditFault.Kind.CHANGED));
    }

    @Test
    void after_a_fault_the_chain_stands_where_it_stood() {
        AuditChain chain = chain(FIRST);
        assertThat(chain.next(THIRD)).isPresent();
        assertThat(chain.seq()).isEqualTo(1);
        assertThat(chain.next(SECOND)).isEmpty();
    }

    @Test
    void the_end_must_be_the_one_that_was_written_last() {
        assertThat(chain(FIRST).end(3, THIRD.hash())).isEqualTo(fault(2, AuditFault.Kind.MISSING));
        assertThat(chain(FIRST, SECOND, THIRD).end(2, SECOND.hash())).isEqualTo(fault(3, AuditFault.Kind.SLIPPED_IN));
        assertThat(chain(FIRST, SECOND).end(2, THIRD.hash())).isEqualTo(fault(2, AuditFault.Kind.CHANGED));
    }

    @Test
    void a_fault_of_a_chain_of_looks_names_the_chain() {
        AuditChain looks = new AuditChain(3, 0, AuditChain.beginning(3));
        assertThat(looks.next(link(2, BEGINNING, "anna")).map(AuditFault::entry))
                .contains("3-1");
        assertThat(looks.number()).isEqualTo(3);
        assertThat(chain().end(1, BEGINNING).map(AuditFault::entry)).contains("1");
    }

    @Test
    void a_head_that_left_the_house_is_held_against_the_entry_of_its_number() {
        AuditHead right = new AuditHead(2, chain(FIRST, SECOND).head().substring(0, 16), Instant.EPOCH);
        AuditHead wrong = new AuditHead(2, "0".repeat(16), Instant.EPOCH);
        assertThat(KnownHashes.of(List.of(), List.of(right)).held(chain(FIRST, SECOND)))
                .isEmpty();
        assertThat(KnownHashes.of(List.of(), List.of(wrong)).held(chain(FIRST))).isEmpty();
        assertThat(KnownHashes.of(List.of(), List.of(wrong)).held(chain(FIRST, SECOND)))
                .isEqualTo(fault(2, AuditFault.Kind.NOT_THE_HEAD));
    }

    @Test
    void what_was_signed_in_the_data_folder_is_held_against_its_entry_in_the_order_of_entries() {
        AuditCheckpoints.Checkpoint signed = new AuditCheckpoints.Checkpoint(1, FIRST.hash(), Instant.EPOCH);
        AuditCheckpoints.Checkpoint other = new AuditCheckpoints.Checkpoint(2, FIRST.hash(), Instant.EPOCH);
        KnownHashes known = KnownHashes.of(List.of(other, signed), List.of());
        assertThat(known.held(chain(FIRST))).isEmpty();
        assertThat(known.held(chain(FIRST, SECOND))).isEqualTo(fault(2, AuditFault.Kind.REWRITTEN));
        assertThat(KnownHashes.of(List.of(other), List.of()).begin(3))
                .as("no head that left the house")
                .isEmpty();
    }

    @Test
    void a_head_whose_entry_is_gone_is_told_as_too_old_or_as_missing() {
        AuditHead head = new AuditHead(2, "0".repeat(16), Instant.EPOCH);
        assertThat(KnownHashes.of(List.of(), List.of(head)).begin(3)).isEqualTo(fault(2, AuditFault.Kind.HEAD_TOO_OLD));
        KnownHashes known = KnownHashes.of(List.of(), List.of(head));
        assertThat(known.begin(2)).isEmpty();
        assertThat(known.missing(chain(FIRST))).isEqualTo(fault(2, AuditFault.Kind.MISSING));
        assertThat(known.missing(chain(FIRST, SECOND))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "17:0123456789abcdef | 17:0123456789abcdef",
                "17 ： 0123.4567.89AB.CDEF | 17:0123456789abcdef",
                "17:0123 4567·89ab cdef 01 | 17:0123456789abcdef01",
                "17:0123456789abcde |",
                "17:0123 4567 89ab cde |",
                "0123456789abcdef |",
                "-1:0123456789abcdef |",
                "17:0123456789abcdeg |",
                "1234567890123456789:0123456789abcdef |"
            })
    void a_head_is_read_as_somebody_copies_it_from_paper(String typed, String read) {
        assertThat(AuditHead.of(typed).map(AuditHead::text)).isEqualTo(Optional.ofNullable(read));
    }

    @Test
    void a_head_is_printed_with_its_first_digits_in_groups() {
        AuditHead head = new AuditHead(17, "0123456789abcdef" + "0".repeat(48), Instant.EPOCH);
        assertThat(head.printed()).isEqualTo("17:0123.4567.89ab.cdef");
        assertThat(AuditHead.of(head.printed()).map(AuditHead::hash)).contains("0123456789abcdef");
    }

    @ParameterizedTest
    @EnumSource
    void each_fault_is_told_in_words(AuditFault.Kind kind) {
        assertThat(Messages.find(Lang.ZH, kind.key())).isPresent();
        assertThat(Messages.find(Lang.EN, kind.key())).isPresent();
    }
}
