package org.qingmiao.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Text;

/** What may be typed into fields of each type, what it is then, and what is said of the rest. */
class FieldTypeTest {
    private static final CodeType SHORE = new CodeType(List.of(
            new Option("pond", new Text("池塘", "Pond")),
            new Option("river", new Text("河道", "River")),
            new Option("Q4", new Text("其他", "Other"))));
    private static final YesNoType YES_NO = new YesNoType(new Text("是", "Yes"), new Text("否", "No"));
    private static final MinuteType SHANGHAI = new MinuteType(ZoneId.of("Asia/Shanghai"));

    private static String said(ParseResult<?> parsed) {
        return switch (parsed) {
            case ParseResult.Value<?> v -> "value " + v.value();
            case ParseResult.Wrong<?> w -> w.problem().key() + w.problem().values();
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12.5 | value 12.50",
                "-3 | value -3.00",
                "1,234.5 | value 1234.50",
                "１２．５ | value 12.50",
                "−3 | value -3.00",
                "2.500 | value 2.50",
                "2.505 | field.wrong.decimals[2]",
                "1,23 | field.wrong.number[1,23]",
                "1e3 | field.wrong.number[1e3]",
                "NaN | field.wrong.number[NaN]",
                "十二 | field.wrong.number[十二]",
                "10000 | field.wrong.range[-5.00, 9,999.99]",
                "-5.01 | field.wrong.range[-5.00, 9,999.99]",
                "-5 | value -5.00",
                "9999.99 | value 9999.99",
                "０－９ | field.wrong.number[０－９]",
                "１９０ | value 190.00"
            })
    void a_scaled_number_is_read_as_people_type_it_and_never_rounded(String typed, String said) {
        assertThat(said(ScaledType.between(2, "-5", "9999.99").parse(typed))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7 | value 7",
                "7.0 | value 7",
                "7.5 | field.wrong.whole[]",
                "101 | field.wrong.range[0, 100]",
                "99999999999999999999 | field.wrong.number[99999999999999999999]"
            })
    void a_whole_number_has_no_decimals_but_zeros(String typed, String said) {
        assertThat(said(new WholeType(0, 100).parse(typed))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-06-30 | value 2025-06-30",
                "2025-02-30 | field.wrong.day[2025-02-30]",
                "+999999999-01-01 | field.wrong.day[+999999999-01-01]",
                "1021-01-01 | field.wrong.day[1021-01-01]",
                "2026-01-01 | field.wrong.days[1900-01-01, 2025-12-31]",
                "1900-01-01 | value 1900-01-01",
                "2025-12-31 | value 2025-12-31"
            })
    void a_day_stands_in_the_calendar(String typed, String said) {
        assertThat(said(DayType.until(LocalDate.of(2025, 12, 31)).parse(typed))).isEqualTo(said);
    }

    @Test
    void a_minute_is_that_of_the_districts_clocks() {
        assertThat(said(SHANGHAI.parse("2025-06-30T16:30"))).isEqualTo("value 2025-06-30T08:30:00Z");
        assertThat(said(SHANGHAI.parse("2025-06-30 16:30"))).isEqualTo("value 2025-06-30T08:30:00Z");
        assertThat(said(SHANGHAI.parse("2025-06-30"))).isEqualTo("field.wrong.minute[2025-06-30]");
    }

    @Test
    void of_a_list_code_and_label_are_understood_in_both_languages() {
        assertThat(Stream.of("pond", "池塘", "Pond", "POND").map(SHORE::parse).map(FieldTypeTest::said))
                .containsOnly("value pond");
        assertThat(said(SHORE.parse("sea"))).isEqualTo("field.wrong.code[sea]");
        assertThat(said(SHORE.parse("q4"))).isEqualTo("field.wrong.code[q4]");
        assertThat(SHORE.print("gone", Lang.ZH))
                .as("a code that is no longer offered")
                .isEqualTo("gone");
    }

    @Test
    void several_of_a_list_stand_once_and_in_the_lists_order() {
        CodesType shores = new CodesType(SHORE);
        assertThat(said(shores.parse("Q4；池塘; pond;"))).isEqualTo("value [pond, Q4]");
        assertThat(said(shores.parse("pond; sea"))).isEqualTo("field.wrong.code[sea]");
        assertThat(shores.print(List.of("pond", "Q4"), Lang.ZH)).isEqualTo("池塘、其他");
    }

    @Test
    void yes_and_no_are_what_they_are_called() {
        assertThat(Stream.of("y", "Y", "是", "yes", "true").map(YES_NO::parse).map(FieldTypeTest::said))
                .containsOnly("value true");
        assertThat(Stream.of("n", "N", "否", "no", "false").map(YES_NO::parse).map(FieldTypeTest::said))
                .containsOnly("value false");
        assertThat(said(YES_NO.parse("maybe"))).isEqualTo("field.wrong.code[maybe]");
    }

    @Test
    void a_line_holds_no_breaks_and_no_text_what_cannot_be_shown() {
        assertThat(said(TextType.line(20).parse("红\r\n领巾"))).isEqualTo("value 红 领巾");
        assertThat(said(TextType.paragraphs(20).parse("红\r\n领巾"))).isEqualTo("value 红\n领巾");
        assertThat(said(TextType.line(20).parse("a\u0000b"))).isEqualTo("field.wrong.control[]");
    }

    @Test
    void characters_are_counted_as_people_count_them() {
        assertThat(said(TextType.line(2).parse("𠮷野"))).isEqualTo("value 𠮷野");
        assertThat(said(TextType.line(2).parse("𠮷野家"))).isEqualTo("field.wrong.long[2, 3]");
        assertThat(said(TextType.line(1).parse("e\u0301"))).as("composed").isEqualTo("value é");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\u0000", "\ud800", "0x1F", "−−1", "99999-99-99", ";;;", "٣", "1.", ".", ",", "1e999"})
    void nothing_that_is_typed_makes_a_type_throw(String typed) {
        types().forEach(type -> assertThat(type.parse(typed)).isNotNull());
    }

    private static Stream<FieldType<?>> types() {
        return Stream.of(
                TextType.line(10),
                SHORE,
                new CodesType(SHORE),
                YES_NO,
                new WholeType(0, 9),
                ScaledType.between(1, "0", "9"),
                DayType.any(),
                SHANGHAI);
    }

    record Sample<V>(FieldType<V> type, V value) {
        private ParseResult<V> again() {
            return type.parse(type.typed(value));
        }
    }

    static Stream<Sample<?>> samples() {
        Random random = new Random(20251130);
        return IntStream.range(0, 400)
                .boxed()
                .flatMap(n -> Stream.of(
                        new Sample<>(
                                new WholeType(-1_000_000, 1_000_000), (long) random.nextInt(-1_000_000, 1_000_000)),
                        new Sample<>(
                                ScaledType.between(3, "-9999", "9999"),
                                BigDecimal.valueOf(random.nextInt(-9_999_000, 9_999_000), 3)),
                        new Sample<>(DayType.any(), LocalDate.of(1900, 1, 1).plusDays(random.nextInt(400_000))),
                        new Sample<>(SHANGHAI, Instant.ofEpochSecond(60L * random.nextInt(30_000_000))),
                        new Sample<>(YES_NO, random.nextBoolean()),
                        new Sample<>(
                                TextType.line(20), List.of("红领巾", "a b", "𠮷").get(random.nextInt(3))),
                        new Sample<>(
                                new CodesType(SHORE),
                                List.of(List.of("pond", "Q4"), List.of("river")).get(random.nextInt(2))),
                        new Sample<>(
                                SHORE, SHORE.options().get(random.nextInt(3)).code())));
    }

    /** 1991 had summer time in Shanghai: between two and three in the night one hour stood on the clocks twice. */
    private static boolean isTwice(Sample<?> sample) {
        return sample.value() instanceof Instant at
                && at.isAfter(Instant.parse("1986-01-01T00:00:00Z"))
                && at.isBefore(Instant.parse("1992-01-01T00:00:00Z"));
    }

    @Test
    void what_stands_in_an_input_is_read_as_the_value_again() {
        assertThat(samples().filter(sample -> !isTwice(sample)))
                .isNotEmpty()
                .allSatisfy(sample -> assertThat(said(sample.again())).isEqualTo("value " + sample.value()));
    }
}
