package org.qingmiao.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.qingmiao.expression.sql.StoredRecords;

/** What each word of the language gives, on one record, in PostgreSQL: the same as on the JVM. */
class MeaningInSqlTest {
    private static final StoredRecords STORED = new StoredRecords(List.of(Meanings.record()));

    @ParameterizedTest(name = "{0} = {1}")
    @CsvFileSource(resources = Meanings.TABLE, delimiter = '→', quoteCharacter = '`')
    void it_means_the_same(String source, String expected) {
        assertThat(STORED.sql(Meanings.checked(source))).hasValue(List.of(expected));
    }

    @Test
    void working_days_have_no_form_there() {
        assertThat(STORED.sql(Meanings.checked("workdays(date('2025-09-22'), 15)")))
                .isEmpty();
    }
}
