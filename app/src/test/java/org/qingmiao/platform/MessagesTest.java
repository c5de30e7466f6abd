package org.qingmiao.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest {
    private static final String TARGETS = "{0, plural, one {{0} target} other {{0} targets}} in {1}";

    private static String en(String pattern, Object... values) {
        return Messages.format(Lang.EN, pattern, values);
    }

    @Test
    void a_count_chooses_the_form_of_the_word_and_is_shown_as_it_was_given() {
        assertThat(en(TARGETS, 1, 2026)).isEqualTo("1 target in 2026");
        assertThat(en(TARGETS, 2, 2026)).isEqualTo("2 targets in 2026");
        assertThat(en(TARGETS, 0, 2026)).isEqualTo("0 targets in 2026");
        assertThat(en(TARGETS, "1,204", 2026)).isEqualTo("1,204 targets in 2026");
        assertThat(en(TARGETS, "under 10", 2026)).isEqualTo("under 10 targets in 2026");
    }

    @Test
    void a_value_stands_as_it_is_whatever_it_holds() {
        assertThat(en("{0}: {1}", 20260101, "{0} $1 'x'")).isEqualTo("20260101: {0} $1 'x'");
        assertThat(en(TARGETS, 1, "{0} $1 'x'")).isEqualTo("1 target in {0} $1 'x'");
        assertThat(en("{0} and {1}", "one")).isEqualTo("one and {1}");
        assertThat(en(TARGETS, 3)).isEqualTo("3 targets in {1}");
    }

    @Test
    void an_apostrophe_is_one_and_braces_can_be_quoted() {
        assertThat(en("the plan's {0}", "end")).isEqualTo("the plan's end");
        assertThat(en("''{0}'' isn't there", "x")).isEqualTo("'x' isn't there");
        assertThat(en("write '{'{0}'}'", "x")).isEqualTo("write {x}");
    }

    @ParameterizedTest
    @CsvSource({"1,1st", "2,2nd", "3,3rd", "11,11th", "16,16th", "18,18th", "22,22nd"})
    void a_place_in_a_row_is_counted_as_people_say_it(int years, String said) {
        assertThat(Messages.of("registers.limit.birthday", years))
                .isEqualTo(new Text("满" + years + "周岁", "the " + said + " birthday"));
    }

    @Test
    void a_text_in_both_languages_is_said_in_each() {
        Text why = new Text("缺数据", "no data");
        assertThat(Messages.of("platform.labelled", "A", why)).isEqualTo(new Text("A：缺数据", "A: no data"));
        assertThat(Messages.list(List.of("a", "b"))).isEqualTo(new Text("a、b", "a, b"));
        assertThatThrownBy(() -> Messages.of("platform.no_such_text")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"1,一", "2,二", "9,九", "10,十", "11,十一", "20,二十", "21,二十一"})
    void chapters_are_counted_in_chinese(int chapter, String numeral) {
        assertThat(Messages.format(Lang.ZH, "{0,spellout}、", chapter)).isEqualTo(numeral + "、");
    }
}
