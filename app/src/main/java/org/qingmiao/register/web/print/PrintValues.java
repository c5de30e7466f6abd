package org.qingmiao.register.web.print;

import java.util.List;
import java.util.Optional;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.storage.StoredRecord.Row;
import org.qingmiao.register.trial.given.TrialField;
import org.qingmiao.register.web.record.part.RowWords;
import org.qingmiao.register.web.record.part.ValueWords;

/** What goes into the places of a form: values that the reader sees, masks, and room to write where there is nothing. */
record PrintValues(OpenedRecord record, ValueWords words, Lang lang) {
    private static final Text MASK = Text.same("●●●");

    String blank() {
        return Messages.in(lang, "registers.print.blank");
    }

    private Register register() {
        return record.register().definition();
    }

    /** A field by the name that a form gives it; of a section with rows, that of the last row. */
    String value(String name) {
        return register()
                .sectionOf(name)
                .filter(Section::hasRows)
                .map(section -> ofLastRow(section, name))
                .orElseGet(() -> of(record.register().kept().fields().path(name)));
    }

    private String ofLastRow(Section section, String name) {
        List<Row> rows = new RowWords(record, section, words).rows();
        Optional<RegisterField> field = register().field(name);
        if (rows.isEmpty() || field.isEmpty()) {
            return blank();
        }
        return cell(section, rows.getLast(), field.get());
    }

    /** A field of a row. */
    String cell(Section section, Row row, RegisterField field) {
        String path = section.id() + "." + field.id();
        if (record.sight().masked(path)) {
            return MASK.in(lang);
        }
        return record.sight().sees(path) ? written(new RowWords(record, section, words).cell(row, field)) : blank();
    }

    /** A field that a record has once, by its path. */
    String of(String path) {
        Optional<TrialField> field = record.register().kept().fields().at(path);
        if (record.sight().masked(path)) {
            return MASK.in(lang);
        }
        return field.filter(f -> record.sight().sees(path))
                .map(f -> words.of(f.field(), record.shown().get(path)))
                .map(this::written)
                .orElseGet(this::blank);
    }

    /** Whether a field has a value that the reader sees; of a word that names none, no. */
    boolean isKnown(String name) {
        String value = register().field(name).isPresent() ? value(name) : blank();
        return !value.equals(blank()) && !value.equals(MASK.in(lang));
    }

    private String written(Text value) {
        return value.equals(ValueWords.NOTHING) ? blank() : value.in(lang);
    }

    String label(String name) {
        return record.register()
                .kept()
                .fields()
                .at(record.register().kept().fields().path(name))
                .map(TrialField::label)
                .or(() -> register().field(name).map(RegisterField::label))
                .orElseGet(() -> Text.same(name))
                .in(lang);
    }
}
