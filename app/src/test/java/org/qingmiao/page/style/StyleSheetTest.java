package org.qingmiao.page.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Many parts, one file at one address. */
class StyleSheetTest {
    @Test
    void tokens_come_first_and_parts_are_not_fetched_one_by_one() {
        assertThat(StyleSheet.TEXT.indexOf(":root {")).isBetween(0, StyleSheet.TEXT.indexOf("body {"));
        assertThat(StyleSheet.TEXT).doesNotContain("@import");
    }

    @Test
    void the_address_is_that_of_this_text_alone() {
        assertThat(StyleSheet.ADDRESS).matches("/static/qingmiao-[0-9a-f]{16}\\.css");
    }

    @Test
    void readers_without_variables_get_values() {
        assertThat(StyleTokens.resolved("p{color:var(--print);border:1px solid var(--paper)}"))
                .isEqualTo("p{color:" + StyleTokens.value("print") + ";border:1px solid " + StyleTokens.value("paper")
                        + "}");
        assertThatThrownBy(() -> StyleTokens.resolved("p{color:var(--nowhere)}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--nowhere");
    }
}
