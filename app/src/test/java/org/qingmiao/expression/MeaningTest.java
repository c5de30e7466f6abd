package org.qingmiao.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingmiao.expression.jvm.JvmEvaluator;
import org.qingmiao.expression.sql.StoredRecords;

/** What each word of the language gives, on one record, on the JVM. */
class MeaningTest {
    private static final Map<String, Object> RECORD = Meanings.record();

    @ParameterizedTest(name = "{0} = {1}")
    @CsvFileSource(resources = Meanings.TABLE, delimiter = '→', quoteCharacter = '`')
    void it_means(String source, String expected) {
        assertThat(given(source)).isEqualTo(expected);
    }

    /** From 22 September 2025, 15 working days: the National Day holiday lies between, a Sunday and a Saturday are worked. */
    @ParameterizedTest
    @CsvSource({"2025-09-22,15,2025-10-17", "2025-09-25,7,2025-10-11"})
    void working_days_follow_the_holidays_of_the_state_council(String from, int days, LocalDate until) {
        assertThat(given("workdays(date('%s'), %d)".formatted(from, days))).isEqualTo("day " + until.toEpochDay());
    }

    /** 5 January 2090 is a Thursday of a year whose holidays nobody has set yet. */
    @ParameterizedTest
    @CsvSource({
        "2090-01-05,0,2090-01-05",
        "2090-01-05,1,2090-01-06",
        "2090-01-05,2,2090-01-09",
        "2090-01-07,6,2090-01-16"
    })
    void where_the_holidays_are_not_known_yet_weekends_alone_are_left_out(String from, int days, LocalDate until) {
        assertThat(given("workdays(date('%s'), %d)".formatted(from, days))).isEqualTo("day " + until.toEpochDay());
    }

    private static String given(String source) {
        return StoredRecords.described(JvmEvaluator.plain().value(Meanings.checked(source), RECORD));
    }
}
