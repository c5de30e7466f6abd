package org.qingmiao.register.web.record.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.RegisterField.AbsenceReason;
import org.qingmiao.register.definition.SecrecyClass;
import org.qingmiao.register.definition.Source;

/** What stands in the inputs of a field is the value, and the value stands in the inputs again. */
class InputTextsTest {
    private static RegisterField field(FieldKind kind, AbsenceReason... absent) {
        return new RegisterField(
                "any",
                Text.same("any"),
                kind,
                SecrecyClass.INTERNAL,
                new Source.Typed(Optional.empty(), Optional.empty(), false),
                Optional.empty(),
                Set.of(absent),
                new RegisterField.Limits(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 1),
                new RegisterField.Conditions(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new RegisterField.Traits(false, false, false, false, false),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                new SourceLocation("test", 1, 1));
    }

    private static Map<String, List<String>> typed(String text) {
        return Map.of("", List.of(text));
    }

    private static void roundTrip(RegisterField field, Object cell) {
        assertThat(InputTexts.cell(field, InputTexts.of(field, cell))).isEqualTo(cell);
    }

    @Test
    void an_amount_is_typed_in_yuan_and_kept_in_fen() {
        RegisterField money = field(new FieldKind.Money());
        assertThat(InputTexts.cell(money, typed("1234.5"))).isEqualTo("123450");
        assertThat(InputTexts.of(money, 123450L)).isEqualTo(typed("1234.50"));
        assertThat(InputTexts.problem(money, typed("12.345"))).isPresent();
        assertThat(InputTexts.problem(money, typed("1e3"))).isPresent();
        assertThat(InputTexts.problem(money, typed("-3"))).isEmpty();
        assertThat(InputTexts.problem(money, typed(""))).isEmpty();
    }

    @Test
    void what_has_parts_is_one_value() {
        RegisterField span = field(new FieldKind.Interval(false));
        roundTrip(span, "2025-01-01..2025-02-01");
        roundTrip(span, "2025-01-01..");
        assertThat(InputTexts.cell(span, Map.of("from", List.of(""), "to", List.of(""))))
                .isEqualTo("");
        roundTrip(field(new FieldKind.Place()), Map.of("words", "示例路", "lat", "29.9", "lon", "121.8"));
        roundTrip(field(new FieldKind.Grid("items", List.of("ok", "fail"))), Map.of("a", "ok", "b", "fail"));
        roundTrip(field(new FieldKind.Codes("list")), List.of("a", "b"));
        assertThat(InputTexts.of(field(new FieldKind.Scaled(2)), new BigDecimal("3.50")))
                .isEqualTo(typed("3.50"));
    }

    @Test
    void a_moment_is_typed_to_the_minute() {
        RegisterField moment = field(new FieldKind.Moment());
        assertThat(InputTexts.of(moment, "2025-09-25T10:00:31")).isEqualTo(typed("2025-09-25T10:00"));
        roundTrip(moment, "2025-09-25T10:00");
    }

    @Test
    void why_there_is_no_value_stands_among_the_choices_or_beside_the_value() {
        RegisterField yes = field(new FieldKind.YesNo(), AbsenceReason.UNKNOWN);
        assertThat(InputTexts.of(yes, "unknown")).isEqualTo(typed("unknown"));
        RegisterField words = field(new FieldKind.Line(), AbsenceReason.REFUSED);
        assertThat(InputTexts.of(words, "refused")).isEqualTo(Map.of("absent", List.of("refused")));
        assertThat(InputTexts.cell(words, Map.of("", List.of(""), "absent", List.of("refused"))))
                .isEqualTo("refused");
        assertThat(InputTexts.cell(words, Map.of("", List.of("值"), "absent", List.of("refused"))))
                .isEqualTo("值");
    }
}
