package org.qingmiao.register.web.record.part;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.record.kept.WorkingRegister;

/** What records and their fields are called. */
public final class RecordTitles {
    private static final int SHORT_ID = 8;

    private RecordTitles() {}

    /** Its number, and the first words that its reader sees. */
    public static Text of(OpenedRecord record) {
        Text number = number(
                record.register(), record.head().number(), record.head().key().id(), record.shown());
        return first(record.register().kept(), record.shown())
                .filter(words -> !words.equals(number.zh()))
                .map(words -> Messages.of("registers.record.title", number, words))
                .orElse(number);
    }

    /** The number, which may be a field of its own; where there is none, the beginning of the id. */
    public static Text number(WorkingRegister register, Optional<String> number, UUID id, Map<String, Object> shown) {
        return number(register.kept(), number, id, shown);
    }

    /** The same for whoever reads it. */
    public static Text number(KeptRegister register, Optional<String> number, UUID id, Map<String, Object> shown) {
        return register.number(number, shown)
                .map(Text::same)
                .orElseGet(() ->
                        Messages.of("registers.record.unnumbered", id.toString().substring(0, SHORT_ID)));
    }

    private static Optional<String> first(KeptRegister kept, Map<String, Object> shown) {
        return kept.fields().byPath().entrySet().stream()
                .filter(f -> f.getValue().field().kind() instanceof FieldKind.Line
                        || f.getValue().field().kind() instanceof FieldKind.PersonName)
                .flatMap(f -> Optional.ofNullable(shown.get(f.getKey())).stream())
                .map(Object::toString)
                .findFirst();
    }
}
