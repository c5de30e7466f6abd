package org.qingmiao.page;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.field.CodeType;
import org.qingmiao.field.CodesType;
import org.qingmiao.field.DayType;
import org.qingmiao.field.Field;
import org.qingmiao.field.FieldProblem;
import org.qingmiao.field.FieldType;
import org.qingmiao.field.FilledForm;
import org.qingmiao.field.MinuteType;
import org.qingmiao.field.Option;
import org.qingmiao.field.ScaledType;
import org.qingmiao.field.TextType;
import org.qingmiao.field.WholeType;
import org.qingmiao.field.YesNoType;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/**
 * A field as a form shows it, with what was typed and what is wrong with that.
 *
 * @param field what is asked for
 * @param typed as it stands in the input
 * @param problem in both languages
 */
public record FieldView(Field<?> field, String typed, Optional<Text> problem) {
    private static final int NUMBER_LONGEST = 40;

    /** How it is entered. */
    public enum Control {
        LINE,
        PARAGRAPHS,
        ONE_OF,
        SOME_OF,
        NUMBER,
        DAY,
        MINUTE
    }

    static FieldView of(FilledForm form, Field<?> field) {
        return new FieldView(
                field, form.text(field.id()), form.problem(field.id()).map(FieldView::words));
    }

    /** All fields of a form, in their order. */
    public static List<FieldView> all(FilledForm form) {
        return form.fields().fields().stream().map(f -> of(form, f)).toList();
    }

    /** @throws IllegalArgumentException if the form has no such field */
    public static FieldView of(FilledForm form, String id) {
        return form.fields()
                .find(id)
                .map(f -> of(form, f))
                .orElseThrow(() -> new IllegalArgumentException("no field " + id));
    }

    /** What a problem says. */
    public static Text words(FieldProblem problem) {
        return Messages.of(problem.key(), problem.values().toArray());
    }

    public String id() {
        return field.id();
    }

    public Control control() {
        return control(field.type());
    }

    private static Control control(FieldType<?> type) {
        return switch (type) {
            case TextType text -> text.paragraphs() ? Control.PARAGRAPHS : Control.LINE;
            case CodeType codes -> Control.ONE_OF;
            case YesNoType yesNo -> Control.ONE_OF;
            case CodesType codes -> Control.SOME_OF;
            case WholeType whole -> Control.NUMBER;
            case ScaledType scaled -> Control.NUMBER;
            case DayType day -> Control.DAY;
            case MinuteType minute -> Control.MINUTE;
        };
    }

    /** What can be chosen; empty if something is typed. */
    public List<Option> options() {
        return switch (field.type()) {
            case CodeType codes -> codes.options();
            case CodesType codes -> codes.one().options();
            case YesNoType yesNo -> yesNo.options().options();
            case TextType _, WholeType _, ScaledType _, DayType _, MinuteType _ -> List.of();
        };
    }

    /** Whether this option is chosen. */
    public boolean chose(Option option) {
        return List.of(typed.split(";", -1)).contains(option.code());
    }

    /** Characters that can be typed; absent where something is picked. */
    public @Nullable Integer longest() {
        return switch (control()) {
            case LINE, PARAGRAPHS -> field.type() instanceof TextType text ? text.longest() : null;
            case NUMBER -> NUMBER_LONGEST;
            case ONE_OF, SOME_OF, DAY, MINUTE -> null;
        };
    }

    /** The type of the input; absent for what is typed as words. */
    public @Nullable String inputType() {
        return switch (control()) {
            case DAY -> "date";
            case MINUTE -> "datetime-local";
            case LINE, PARAGRAPHS, NUMBER, ONE_OF, SOME_OF -> null;
        };
    }

    /** The keyboard that a phone shows; absent for the usual one. */
    public @Nullable String inputMode() {
        return control() == Control.NUMBER ? "decimal" : null;
    }

    /** With the unit behind it. */
    public String label(Lang lang) {
        String unit = field.unit().in(lang);
        String label = field.label().in(lang);
        return unit.isEmpty() ? label : Messages.in(lang, "field.with_unit", label, unit);
    }

    public boolean isWrong() {
        return problem.isPresent();
    }

    /** Ids of what explains it to somebody who cannot see where it stands; absent if nothing does. */
    public @Nullable String describedBy() {
        String hint = field.hint().zh().isEmpty() ? "" : id() + "-hint";
        String wrong = problem.isEmpty() ? "" : id() + "-problem";
        String both = (hint + " " + wrong).strip();
        return both.isEmpty() ? null : both;
    }
}
