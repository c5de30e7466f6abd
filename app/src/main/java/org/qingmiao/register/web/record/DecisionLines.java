package org.qingmiao.register.web.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.qingmiao.expression.Rational;
import org.qingmiao.field.NumberText;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.decision.Decision;
import org.qingmiao.register.decision.DecisionTable;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.kept.RecordFields;
import org.qingmiao.register.web.record.part.ValueWords;

/** What tables decided of a record and by which row, for those who see all that the tables looked at. */
final class DecisionLines {
    private static final int DECIMALS = 4;

    private DecisionLines() {}

    static List<RecordSheetView.Reasoned> of(OpenedRecord record, ValueWords words) {
        return record.judged().decisions().stream()
                .filter(decision -> !decision.rows().isEmpty() && isSeen(record, decision))
                .map(decision -> line(record, decision, words))
                .distinct()
                .toList();
    }

    /** An input that is worked out may rest on any field. */
    private static boolean isSeen(OpenedRecord record, Decision decision) {
        RecordFields fields = record.register().kept().fields();
        boolean plain = decision.inputs().keySet().stream()
                .allMatch(name -> fields.at(fields.path(name)).isPresent());
        return plain
                ? decision.inputs().keySet().stream().map(fields::path).allMatch(record.sight()::sees)
                : fields.byPath().keySet().stream().allMatch(record.sight()::sees);
    }

    private static RecordSheetView.Reasoned line(OpenedRecord record, Decision decision, ValueWords words) {
        RecordFields fields = record.register().kept().fields();
        List<Text> inputs = new ArrayList<>();
        decision.inputs()
                .forEach((name, value) -> fields.at(fields.path(name))
                        .ifPresent(field -> inputs.add(Messages.of(
                                "registers.value.answer",
                                field.label(),
                                words.of(field.field(), record.shown().get(fields.path(name)))))));
        return new RecordSheetView.Reasoned(
                about(record, decision),
                results(record, decision, words),
                Messages.sentences(inputs),
                Messages.of("registers.record.rows", String.join(", ", decision.rows()), decision.version()));
    }

    private static Text about(OpenedRecord record, Decision decision) {
        return record.register().kept().catalogue().tables().decision(decision.table()).stream()
                .findFirst()
                .map(DecisionTable::about)
                .filter(about -> !about.zh().isBlank())
                .orElse(Text.same(decision.table()));
    }

    /** Codes by their labels, where the table says of which list they are. */
    private static Text results(OpenedRecord record, Decision decision, ValueWords words) {
        Map<String, String> lists = record.register().kept().catalogue().tables().decision(decision.table()).stream()
                .findFirst()
                .map(DecisionTable::gives)
                .orElse(Map.of());
        List<Text> results = new ArrayList<>();
        decision.results().forEach((name, result) -> {
            String list = lists.get(name);
            results.add(
                    list == null || result instanceof Rational
                            ? Text.same(written(result))
                            : words.code(list, result.toString()));
        });
        return Messages.list(results);
    }

    private static String written(Object result) {
        return result instanceof Rational number
                ? NumberText.grouped(number.rounded(DECIMALS).stripTrailingZeros())
                : result.toString();
    }
}
