package org.qingmiao.safeguard.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an auditor asks of the record, read from an address and written into links again. */
class AuditFilterTest {
    private static AuditFilter of(Map<String, String> given) {
        return AuditFilter.of(name -> given.getOrDefault(name, ""));
    }

    @Test
    void what_was_asked_stands_in_links_again_and_nothing_else() {
        AuditFilter filter = of(Map.of("who", " anna ", "what", "round.", "at", "xinqi", "from", "2026-06-01"));
        assertThat(filter.who()).isEqualTo("anna");
        assertThat(filter.from()).contains(LocalDate.of(2026, 6, 1));
        assertThat(filter.to()).isEmpty();
        assertThat(filter.wrong()).isEmpty();
        assertThat(filter.parameters())
                .containsExactly(
                        Map.entry("who", "anna"),
                        Map.entry("what", "round."),
                        Map.entry("at", "xinqi"),
                        Map.entry("from", "2026-06-01"));
    }

    @Test
    void a_day_that_cannot_be_read_is_named_and_looked_past() {
        AuditFilter filter = of(Map.of("from", "1 June", "to", "2026-06-30", "object", "round:1"));
        assertThat(filter.wrong()).containsExactly("from");
        assertThat(filter.from()).isEmpty();
        assertThat(filter.parameters()).containsOnly(Map.entry("to", "2026-06-30"), Map.entry("object", "round:1"));
    }
}
