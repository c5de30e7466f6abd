package org.qingmiao.register.web.record.part;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingmiao.field.NumberText;
import org.qingmiao.org.OrgTree;
import org.qingmiao.page.PersonNames;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.code.CodeList;
import org.qingmiao.register.decision.TableSet;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.definition.RegisterField;

/** What stands in a field, as people say it. */
public final class ValueWords {
    /** What stands for nothing. */
    public static final Text NOTHING = Text.same("—");

    private static final int FEN = 2;
    private static final int SHORT_ID = 8;

    private final TableSet tables;
    private final PartedWords parted;
    private final OrgTree units;
    private final PersonNames people;
    private final References references;

    /** The names of records, children, people and households to which fields point. */
    @FunctionalInterface
    interface References {
        Text name(FieldKind kind, String id);
    }

    ValueWords(TableSet tables, OrgTree units, PersonNames people, References references) {
        this.tables = tables;
        this.parted = new PartedWords(tables);
        this.units = units;
        this.people = people;
        this.references = references;
    }

    /** @param cell as records are shown; absent for nothing */
    public Text of(RegisterField field, @Nullable Object cell) {
        if (cell == null || InputTexts.isEmpty(cell)) {
            return NOTHING;
        }
        if (InputTexts.isAbsence(field, cell.toString())) {
            return absence(cell.toString());
        }
        if (cell instanceof List<?> list) {
            List<Text> all = new ArrayList<>();
            list.forEach(one -> all.add(one(field, InputTexts.text(one))));
            return Messages.list(all);
        }
        return cell instanceof Map<?, ?> parts ? parted.of(field.kind(), parts) : one(field, InputTexts.text(cell));
    }

    static Text absence(String word) {
        return Messages.of("registers.absent." + word);
    }

    private Text one(RegisterField field, String word) {
        return switch (field.kind()) {
            case FieldKind.Code k -> code(k.list(), word);
            case FieldKind.Codes k -> code(k.list(), word);
            case FieldKind.YesNo k -> Messages.of("registers.value." + (word.equals("true") ? "yes" : "no"));
            case FieldKind.Whole k -> number(field, word);
            case FieldKind.Scaled k -> number(field, word);
            case FieldKind.Ratio k -> number(field, word);
            case FieldKind.Money k -> money(word);
            case FieldKind.Interval k -> span(word);
            case FieldKind.Period k -> span(word);
            case FieldKind.Day k -> DayWords.written(word);
            case FieldKind.Month k -> DayWords.written(word);
            case FieldKind.Moment k -> DayWords.written(word);
            case FieldKind.Unit k -> unit(word);
            case FieldKind.Units k -> unit(word);
            case FieldKind.Worker k -> people.of(word);
            case FieldKind.Reference k -> references.name(k, word);
            case FieldKind.Child k -> references.name(k, word);
            case FieldKind.Person k -> references.name(k, word);
            case FieldKind.Persons k -> references.name(k, word);
            case FieldKind.Household k -> references.name(k, word);
            case FieldKind.File k -> Messages.of("registers.value.file", shortened(word));
            case FieldKind.Signature k -> Messages.of("registers.value.file", shortened(word));
            default -> Text.same(word);
        };
    }

    /** The beginning of an id, where there is no name. */
    static String shortened(String id) {
        return id.length() <= SHORT_ID ? id : id.substring(0, SHORT_ID);
    }

    /** A code of a list, by its label. */
    public Text code(String list, String word) {
        return code(tables, list, word);
    }

    static Text code(TableSet tables, String list, String word) {
        return tables.code(list).map(codes -> label(codes, word)).orElseGet(() -> Text.same(word));
    }

    private static Text label(CodeList codes, String word) {
        return codes.find(word).map(entry -> entry.label()).orElseGet(() -> Text.same(word));
    }

    private Text unit(String id) {
        return units.find(id).map(unit -> unit.name()).orElseGet(() -> Text.same(id));
    }

    private static Text number(RegisterField field, String word) {
        String grouped = NumberText.grouped(new BigDecimal(word));
        return field.limits()
                .unit()
                .map(unit -> Messages.of("registers.value.with_unit", grouped, unit))
                .orElseGet(() -> Text.same(grouped));
    }

    private static Text money(String fen) {
        BigDecimal yuan = new BigDecimal(fen).movePointLeft(FEN).setScale(FEN);
        return Messages.of("registers.value.money", NumberText.grouped(yuan));
    }

    private static Text span(String word) {
        String[] ends = word.split("\\.\\.", -1);
        String to = ends.length < 2 ? "" : ends[1];
        if (to.isEmpty()) {
            return Messages.of("registers.value.since", DayWords.written(ends[0]));
        }
        return ends[0].isEmpty()
                ? Messages.of("registers.value.until", DayWords.written(to))
                : Messages.of("registers.value.span", DayWords.written(ends[0]), DayWords.written(to));
    }
}
