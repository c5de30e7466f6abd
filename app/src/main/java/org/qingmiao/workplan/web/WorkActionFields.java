package org.qingmiao.workplan.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.qingmiao.field.CodeType;
import org.qingmiao.field.DayType;
import org.qingmiao.field.Field;
import org.qingmiao.field.Option;
import org.qingmiao.field.ScaledType;
import org.qingmiao.field.TextType;
import org.qingmiao.field.WholeType;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.workplan.WorkAction;
import org.qingmiao.workplan.WorkAction.Source;

/** The fields of the form for an action that are the same for all units. */
final class WorkActionFields {
    private static final int TITLE_MAX = 200;
    private static final int NOTE_MAX = 2000;
    static final int COMPLETE = 100;
    private static final ScaledType YUAN = ScaledType.between(2, "0", "999999999999.99");

    static final Field<String> TITLE =
            Field.required("title", label("title"), TextType.line(TITLE_MAX)).saying("workplan.wrong.title", TITLE_MAX);
    static final Field<String> OWNER =
            Field.required("owner", label("owner"), TextType.line(TITLE_MAX)).saying("workplan.wrong.owner");
    static final Field<LocalDate> DUE =
            Field.required("due", label("due"), DayType.any()).saying("workplan.wrong.due");
    static final Field<String> STATE =
            Field.required("state", label("state"), new CodeType(states())).saying("workplan.wrong.state");
    static final Field<Long> SHARE =
            Field.required("share", label("share"), new WholeType(0, COMPLETE)).saying("workplan.wrong.share");
    static final Field<String> NOTE = Field.optional("note", label("note"), TextType.paragraphs(NOTE_MAX))
            .saying("workplan.wrong.note", NOTE_MAX);

    private static final Map<Source, Field<BigDecimal>> BUDGET = money("budget");
    private static final Map<Source, Field<BigDecimal>> SPENT = money("spent");

    static Text label(String field) {
        return Messages.of("workplan.field." + field);
    }

    private static List<Option> states() {
        return Stream.of(WorkAction.State.values())
                .map(s -> new Option(s.id(), Messages.of("workplan.state." + s.id())))
                .toList();
    }

    /** A field for each source, in their order. */
    private static Map<Source, Field<BigDecimal>> money(String kind) {
        Map<Source, Field<BigDecimal>> fields = new EnumMap<>(Source.class);
        for (Source source : Source.values()) {
            Text label = Messages.of("workplan.money.of", words("source." + source.id()), words("col." + kind));
            fields.put(
                    source,
                    Field.optional(kind + "." + source.id(), label, YUAN).saying("workplan.wrong.money"));
        }
        return fields;
    }

    static Text words(String key) {
        return Messages.of("workplan." + key);
    }

    static Field<BigDecimal> budget(Source source) {
        return Objects.requireNonNull(BUDGET.get(source));
    }

    static Field<BigDecimal> spent(Source source) {
        return Objects.requireNonNull(SPENT.get(source));
    }

    private WorkActionFields() {}
}
