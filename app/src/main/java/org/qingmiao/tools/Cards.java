package org.qingmiao.tools;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import org.qingmiao.platform.Lang;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Shows the results of one case: to a person as a card, to a program as JSON. */
final class Cards {
    private Cards() {}

    static String card(Calculator calculator, Shape shape, List<Results> answers, Lang lang) {
        StringBuilder card = new StringBuilder();
        card.append(calculator.about().title().in(lang)).append('\n');
        card.append(shape.standard().in(lang)).append('\n');
        for (Results results : answers) {
            card.append('\n');
            lines(card, shape, results, lang);
        }
        return card.toString();
    }

    private static void lines(StringBuilder card, Shape shape, Results results, Lang lang) {
        int width = shape.outputs().stream()
                .mapToInt(output -> width(output.text().in(lang)))
                .max()
                .orElse(0);
        for (int i = 0; i < shape.outputs().size(); i++) {
            Output output = shape.outputs().get(i);
            if (!results.cell(i).isEmpty()) {
                String cell = readable(shape, results, i, lang);
                String label = output.text().in(lang);
                card.append("  ").append(label).append(" ".repeat(width - width(label) + 2));
                card.append(cell).append(output.unit().isEmpty() ? "" : " " + output.unit());
                card.append('\n');
            }
        }
        String error = results.error(lang);
        if (!error.isEmpty()) {
            card.append("  ! ").append(error).append('\n');
        }
    }

    /** The words of the person, and the code where it differs, so that both can be found in a manual. */
    private static String readable(Shape shape, Results results, int place, Lang lang) {
        String code = results.cell(place);
        String words = Words.result(lang, shape, results, place);
        return words.equals(code) ? code : words + " (" + code + ")";
    }

    /** Columns on a terminal: a Chinese character takes two. */
    private static int width(String text) {
        return text.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
    }

    /** One object, or an array for a series; unknown is null. */
    static String json(Calculator calculator, Shape shape, List<Results> answers) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            if (calculator instanceof SeriesCalculator) {
                json.writeStartArray();
                answers.forEach(results -> object(json, shape, results));
                json.writeEndArray();
            } else {
                object(json, shape, answers.getFirst());
            }
        }
        return text + "\n";
    }

    private static void object(JsonGenerator json, Shape shape, Results results) {
        json.writeStartObject();
        for (int i = 0; i < shape.outputs().size(); i++) {
            json.writeName(shape.outputs().get(i).name());
            switch (results.value(i)) {
                case null -> json.writeNull();
                case BigDecimal number -> json.writeNumber(number);
                case Long number -> json.writeNumber(number);
                case Object word -> json.writeString(word.toString());
            }
        }
        json.writeName("error");
        String error = results.error(Lang.EN);
        if (error.isEmpty()) {
            json.writeNull();
        } else {
            json.writeString(error);
        }
        json.writeName("standard");
        json.writeString(shape.standard().en());
        json.writeEndObject();
    }
}
