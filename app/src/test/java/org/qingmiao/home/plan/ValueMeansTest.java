package org.qingmiao.home.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.qingmiao.exchange.sheet.SheetFormat;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.RoundValueLookup;

/** A clause's page says how values came: files, forms and rounds are not taken for the interface. */
class ValueMeansTest {
    private static final Text INTERFACE = ClauseComposer.means("api");

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void every_kind_of_file_has_a_word_of_its_own(SheetFormat format) {
        assertThat(ClauseComposer.means(format.ending())).isNotEqualTo(INTERFACE);
    }

    @ParameterizedTest
    @CsvSource({"xlsx, Excel import", "csv, CSV import", "ndjson, NDJSON import", "form, Web form", "undo, Undone"})
    void what_is_stored_is_said_in_words(String means, String said) {
        assertThat(ClauseComposer.means(means).en()).isEqualTo(said);
    }

    @Test
    void what_a_round_accepted_is_said_to_come_from_one() {
        assertThat(ClauseComposer.means(RoundValueLookup.MEANS).en()).isEqualTo("Accepted in a round");
    }

    @Test
    void what_nothing_is_known_of_came_through_the_interface() {
        assertThat(ClauseComposer.means("other")).isEqualTo(INTERFACE);
    }
}
