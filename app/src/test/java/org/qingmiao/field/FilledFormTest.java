package org.qingmiao.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.qingmiao.platform.Text;

/** What a form keeps of what somebody typed. */
class FilledFormTest {
    private static final Field<String> NAME = Field.required("name", Text.same("Name"), TextType.line(5));
    private static final Field<Long> DEPTH =
            Field.optional("depth", Text.same("Depth"), new WholeType(0, 40)).saying("field.wrong.whole");
    private static final Field<List<String>> KINDS = Field.optional(
            "kinds", Text.same("Kinds"), new CodesType(new CodeType(List.of(Option.same("a"), Option.same("b")))));
    private static final FieldSet FIELDS = FieldSet.of(NAME, DEPTH, KINDS);

    private static FilledForm read(Map<String, List<String>> sent) {
        return FilledForm.read(FIELDS, name -> sent.getOrDefault(name, List.of()));
    }

    @Test
    void what_is_right_is_known_and_what_is_empty_is_not() {
        FilledForm form = read(Map.of("name", List.of(" 河边 "), "kinds", List.of("b", "a"), "other", List.of("x")));
        assertThat(form.isRight()).isTrue();
        assertThat(form.known(NAME)).isEqualTo("河边");
        assertThat(form.value(DEPTH)).isEmpty();
        assertThat(form.value(KINDS)).contains(List.of("a", "b"));
        assertThatThrownBy(() -> form.known(DEPTH)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void nothing_typed_is_lost_whatever_is_wrong() {
        FilledForm form = read(Map.of("name", List.of(""), "depth", List.of("deep")));
        assertThat(form.problems())
                .containsExactly(
                        Map.entry("name", FieldProblem.of("field.wrong.empty")),
                        Map.entry("depth", FieldProblem.of("field.wrong.whole")));
        assertThat(form.text("depth")).isEqualTo("deep");
        assertThat(form.value(DEPTH)).isEmpty();
    }

    @Test
    void the_first_that_is_wrong_with_a_field_is_said_in_the_order_of_fields() {
        FilledForm form = read(Map.of("name", List.of("too long a name")))
                .wrong("kinds", "k")
                .wrong("depth", "d")
                .wrong("name", "again");
        assertThat(form.problems().keySet()).containsExactly("name", "depth", "kinds");
        assertThat(form.problem("name").map(FieldProblem::key)).contains("field.wrong.long");
        assertThat(form.isRight()).isFalse();
    }

    @Test
    void what_is_wrong_with_the_whole_form_is_said_after_its_fields() {
        FilledForm form = read(Map.of("name", List.of("河边")))
                .wrong("form", "changed.meanwhile")
                .wrong("depth", "d");
        assertThat(form.problems().keySet()).containsExactly("depth", "form");
        assertThat(form.problem("name")).isEmpty();
    }

    @Test
    void a_value_stands_in_the_form_as_it_is_typed() {
        FilledForm form = FilledForm.empty(FIELDS).with(DEPTH, 12L).with(KINDS, List.of("a", "b"));
        assertThat(form.text("depth")).isEqualTo("12");
        assertThat(form.text("kinds")).isEqualTo("a;b");
        assertThat(form.known(DEPTH)).isEqualTo(12L);
    }

    @Test
    void no_field_stands_in_a_set_twice() {
        assertThatThrownBy(() -> FieldSet.of(NAME, NAME)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_field_is_found_by_its_id() {
        assertThat(FIELDS.find("depth")).containsSame(DEPTH);
        assertThat(FIELDS.find("Depth")).isEmpty();
    }
}
