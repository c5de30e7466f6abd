package org.qingmiao.exchange.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qingmiao.field.CodeType;
import org.qingmiao.field.CodesType;
import org.qingmiao.field.DayType;
import org.qingmiao.field.Field;
import org.qingmiao.field.MinuteType;
import org.qingmiao.field.Option;
import org.qingmiao.field.ScaledType;
import org.qingmiao.field.TextType;
import org.qingmiao.field.WholeType;
import org.qingmiao.field.YesNoType;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;

/** What is said of a field to somebody who fills in a sheet. */
record FieldHelp(Field<?> field, Lang lang) {
    private static final int NAMED = 12;
    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

    String label() {
        return field.label().in(lang);
    }

    String must() {
        return field.required() ? Messages.in(lang, "exchange.sheet.must") : "";
    }

    String hint() {
        return field.hint().in(lang);
    }

    /** Labels of which one is chosen; empty where something is typed or several may be chosen. */
    List<String> choices() {
        return switch (field.type()) {
            case CodeType codes -> labels(codes).toList();
            case YesNoType yesNo -> labels(yesNo.options()).toList();
            case CodesType _, TextType _, WholeType _, ScaledType _, DayType _, MinuteType _ -> List.of();
        };
    }

    /** Each is made when it is asked for: a list may be long and little of it shown. */
    private Stream<String> labels(CodeType type) {
        return type.options().stream().map(Option::code).map(code -> CellCodec.text(type, code, lang));
    }

    /** What may stand there. */
    String kind() {
        return switch (field.type()) {
            case TextType text -> say("text", text.longest());
            case CodeType codes -> say("one_of", named(codes));
            case YesNoType yesNo -> say("one_of", named(yesNo.options()));
            case CodesType codes -> say("some_of", named(codes.one()));
            case WholeType whole -> say("whole", whole.least(), whole.most());
            case ScaledType scaled ->
                say("scaled", scaled.least().toPlainString(), scaled.most().toPlainString(), scaled.decimals());
            case DayType day -> say("day", day.earliest(), day.latest());
            case MinuteType _ -> say("minute");
        };
    }

    private String say(String kind, Object... values) {
        return Messages.in(lang, "exchange.sheet.kind." + kind, values);
    }

    private String named(CodeType type) {
        String shown = labels(type).limit(NAMED).collect(Collectors.joining("; "));
        return type.options().size() > NAMED ? shown + " …" : shown;
    }

    /** Something that could stand there. */
    String example() {
        return switch (field.type()) {
            case TextType _ -> "";
            case CodeType codes -> labels(codes).findFirst().orElse("");
            case YesNoType yesNo -> labels(yesNo.options()).findFirst().orElseThrow();
            case CodesType codes -> labels(codes.one()).limit(2).collect(Collectors.joining(";"));
            case WholeType whole -> String.valueOf(Math.clamp(12, whole.least(), whole.most()));
            case ScaledType scaled ->
                scaled.least().max(scaled.most().min(BigDecimal.ONE)).toPlainString();
            case DayType day -> day.latest().isBefore(DAY) ? day.latest().toString() : DAY.toString();
            case MinuteType _ -> DAY + " 16:30";
        };
    }

    /** What stands beside a cell while it is filled in. */
    String prompt() {
        return Stream.of(must(), kind(), hint()).filter(s -> !s.isBlank()).collect(Collectors.joining("\n"));
    }
}
