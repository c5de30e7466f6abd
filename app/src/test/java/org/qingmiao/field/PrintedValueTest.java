package org.qingmiao.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Text;

/** How values are shown to readers, what a message repeats of what was typed, and which limits a field cannot have. */
class PrintedValueTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0",
                "999 | 999",
                "1000 | 1,000",
                "-123456.50 | -123,456.50",
                "1234567.000001 | 1,234,567.000001",
                "-0.5 | -0.5",
                "1E+3 | 1,000"
            })
    void thousands_are_separated_and_decimals_stay(BigDecimal value, String shown) {
        assertThat(NumberText.grouped(value)).isEqualTo(shown);
    }

    @Test
    void numbers_days_and_words_are_shown_as_they_are() {
        assertThat(ScaledType.between(1, "0", "9999").print(new BigDecimal("1234.5"), Lang.ZH))
                .isEqualTo("1,234.5");
        assertThat(new WholeType(0, 9999).print(1234L, Lang.EN)).isEqualTo("1,234");
        assertThat(DayType.any().print(LocalDate.of(2026, 6, 1), Lang.ZH)).isEqualTo("2026-06-01");
        assertThat(TextType.line(9).print("红领巾", Lang.EN)).isEqualTo("红领巾");
    }

    @Test
    void a_minute_is_shown_as_the_districts_clocks_show_it() {
        MinuteType shanghai = new MinuteType(ZoneId.of("Asia/Shanghai"));
        assertThat(shanghai.print(Instant.parse("2026-05-31T16:05:00Z"), Lang.ZH))
                .isEqualTo("2026-06-01 00:05");
    }

    @Test
    void yes_and_no_are_shown_in_the_readers_language() {
        YesNoType type = new YesNoType(new Text("是", "Yes"), new Text("否", "No"));
        assertThat(type.print(true, Lang.ZH)).isEqualTo("是");
        assertThat(type.print(false, Lang.EN)).isEqualTo("No");
    }

    @Test
    void a_message_repeats_forty_characters_of_what_was_typed_and_cuts_none_of_them() {
        String forty = "𠮷".repeat(40);
        assertThat(Excerpt.of(forty)).isEqualTo(forty);
        assertThat(Excerpt.of(forty + "野")).isEqualTo(forty + "…");
    }

    @Test
    void a_field_may_allow_one_value_alone_but_not_none() {
        assertThat(new WholeType(7, 7).parse("7")).isEqualTo(new ParseResult.Value<>(7L));
        assertThat(ScaledType.between(0, "7", "7").parse("7")).isEqualTo(new ParseResult.Value<>(new BigDecimal("7")));
        LocalDate day = LocalDate.of(2026, 6, 1);
        assertThat(new DayType(day, day).parse("2026-06-01")).isEqualTo(new ParseResult.Value<>(day));
        assertThatThrownBy(() -> new WholeType(8, 7)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ScaledType.between(1, "0.2", "0.1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DayType(day, day.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_number_has_twelve_decimals_at_most_and_a_text_one_character_at_least() {
        assertThat(ScaledType.between(12, "0", "1").parse("0.123456789012"))
                .isEqualTo(new ParseResult.Value<>(new BigDecimal("0.123456789012")));
        assertThatThrownBy(() -> ScaledType.between(13, "0", "1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ScaledType.between(-1, "0", "1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TextType.line(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
