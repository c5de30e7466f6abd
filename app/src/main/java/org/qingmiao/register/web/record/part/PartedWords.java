package org.qingmiao.register.web.record.part;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingmiao.field.NumberText;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.decision.Instrument;
import org.qingmiao.register.decision.ScoredSheet;
import org.qingmiao.register.decision.TableSet;
import org.qingmiao.register.definition.FieldKind;

/** Values that have parts, in words: places, answers to items, scores with their points. */
record PartedWords(TableSet tables) {
    Text of(FieldKind kind, Map<?, ?> parts) {
        return switch (kind) {
            case FieldKind.Score k -> score(k, parts);
            case FieldKind.Grid k -> grid(k, parts);
            default -> place(parts);
        };
    }

    private static Text place(Map<?, ?> parts) {
        List<Text> told = new ArrayList<>();
        add(told, parts.get("words"));
        add(told, parts.get("division"));
        if (parts.get("lat") != null && parts.get("lon") != null) {
            told.add(Messages.of(
                    "registers.value.point", InputTexts.text(parts.get("lat")), InputTexts.text(parts.get("lon"))));
        }
        return Messages.list(told);
    }

    private static void add(List<Text> told, @Nullable Object part) {
        if (part != null) {
            told.add(Text.same(part.toString()));
        }
    }

    private Text grid(FieldKind.Grid kind, Map<?, ?> answers) {
        List<Text> told = new ArrayList<>();
        answers.forEach((item, answer) -> told.add(Messages.of(
                "registers.value.answer",
                ValueWords.code(tables, kind.items(), item.toString()),
                answer(answer.toString()))));
        return Messages.sentences(told);
    }

    /** The word of an answer, where it is one that packs commonly use. */
    static Text answer(String word) {
        String key = "registers.answers." + word;
        return Messages.find(Lang.ZH, key).isPresent() ? Messages.of(key) : Text.same(word);
    }

    private Text score(FieldKind.Score kind, Map<?, ?> answers) {
        return tables.instrument(kind.instrument())
                .map(instrument -> score(instrument, answers))
                .orElseGet(() -> Text.same(String.valueOf(answers)));
    }

    private static Text score(Instrument instrument, Map<?, ?> answers) {
        Map<String, String> given = new LinkedHashMap<>();
        answers.forEach((item, answer) -> given.put(item.toString(), answer.toString()));
        ScoredSheet sheet = new ScoredSheet(instrument, given);
        return sheet.points()
                .map(points -> NumberText.grouped(points.rounded(1).stripTrailingZeros()))
                .map(points -> sheet.grade()
                        .map(grade -> Messages.of("registers.value.points_graded", points, grade))
                        .orElseGet(() -> Messages.of("registers.value.points", points)))
                .orElseGet(() -> Messages.of(
                        "registers.value.answered",
                        given.size(),
                        instrument.items().size()));
    }
}
