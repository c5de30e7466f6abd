package org.qingmiao.tools.command;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import org.qingmiao.platform.Lang;
import org.qingmiao.tools.Calculator;
import org.qingmiao.tools.OutputColumn;
import org.qingmiao.tools.ResultRow;
import org.qingmiao.tools.ResultWords;
import org.qingmiao.tools.SeriesCalculator;
import org.qingmiao.tools.TableShape;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Shows the results of one case: to a person as a card, to a program as JSON. */
final class ResultCards {
    private ResultCards() {}

    static String card(Calculator calculator, TableShape tableShape, List<ResultRow> answers, Lang lang) {
        StringBuilder card = new StringBuilder();
        card.append(calculator.about().title().in(lang)).append('\n');
        card.append(tableShape.standard().in(lang)).append('\n');
        for (ResultRow resultRow : answers) {
            card.append('\n');
            lines(card, tableShape, resultRow, lang);
        }
        return card.toString();
    }

    private static void lines(StringBuilder card, TableShape tableShape, ResultRow resultRow, Lang lang) {
        int width = tableShape.outputs().stream()
                .mapToInt(outputColumn -> width(outputColumn.text().in(lang)))
                .max()
                .orElse(0);
        for (int i = 0; i < tableShape.outputs().size(); i++) {
            OutputColumn outputColumn = tableShape.outputs().get(i);
            if (!resultRow.cell(i).isEmpty()) {
                String cell = readable(tableShape, resultRow, i, lang);
                String label = outputColumn.text().in(lang);
                card.append("  ").append(label).append(" ".repeat(width - width(label) + 2));
                card.append(cell).append(outputColumn.unit().isEmpty() ? "" : " " + outputColumn.unit());
                card.append('\n');
            }
        }
        String error = resultRow.error(lang);
        if (!error.isEmpty()) {
            card.append("  ! ").append(error).append('\n');
        }
    }

    /** The words of the person, and the code where it differs, so that both can be found in a manual. */
    private static String readable(TableShape tableShape, ResultRow resultRow, int place, Lang lang) {
        String code = resultRow.cell(place);
        String words = ResultWords.result(lang, tableShape, resultRow, place);
        return words.equals(code) ? code : words + " (" + code + ")";
    }

    /** Columns on a terminal: a Chinese character takes two. */
    private static int width(String text) {
        return text.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
    }

    /** One object, or an array for a series; unknown is null. */
    static String json(Calculator calculator, TableShape tableShape, List<ResultRow> answers) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            if (calculator instanceof SeriesCalculator) {
                json.writeStartArray();
                answers.forEach(resultRow -> object(json, tableShape, resultRow));
                json.writeEndArray();
            } else {
                object(json, tableShape, answers.getFirst());
            }
        }
        return text + "\n";
    }

    private static void object(JsonGenerator json, TableShape tableShape, ResultRow resultRow) {
        json.writeStartObject();
        for (int i = 0; i < tableShape.outputs().size(); i++) {
            json.writeName(tableShape.outputs().get(i).name());
            switch (resultRow.value(i)) {
                case null -> json.writeNull();
                case BigDecimal number -> json.writeNumber(number);
                case Long number -> json.writeNumber(number);
                case Object word -> json.writeString(word.toString());
            }
        }
        json.writeName("error");
        String error = resultRow.error(Lang.EN);
        if (error.isEmpty()) {
            json.writeNull();
        } else {
            json.writeString(error);
        }
        json.writeName("standard");
        json.writeString(tableShape.standard().en());
        json.writeEndObject();
    }
}
