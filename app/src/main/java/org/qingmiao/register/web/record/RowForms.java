package org.qingmiao.register.web.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordOutcome.RecordFault;
import org.qingmiao.register.record.RecordRows;
import org.qingmiao.register.record.StoredCells;
import org.qingmiao.register.web.record.part.AskedField;
import org.qingmiao.register.web.record.part.RecordFormComposer;
import org.qingmiao.register.web.record.part.RecordFormComposer.Asking;
import org.qingmiao.register.web.record.part.RecordFormView;
import org.qingmiao.register.web.record.part.RecordRequests;
import org.qingmiao.register.web.record.part.SentInputs;
import org.springframework.stereotype.Component;

/** Forms of single rows. */
@Component
class RowForms {
    private final RecordFormComposer forms;

    RowForms(RecordFormComposer forms) {
        this.forms = forms;
    }

    /** The record is another one by now; what was typed stays, and is sent again on what it is now. */
    static RecordFault changedMeanwhile() {
        return new RecordFault("", Messages.of("registers.rows.changed_meanwhile"));
    }

    RecordFormView blank(ChangedRow row) {
        return blank(row, List.of());
    }

    RecordFormView blank(ChangedRow row, List<RecordFault> faults) {
        Map<String, Object> cells = new LinkedHashMap<>();
        row.stored()
                .ifPresent(stored ->
                        row.fields().forEach(f -> put(cells, f, stored.values().get(f.path()))));
        return form(row, UUID.randomUUID().toString(), RecordFormComposer.texts(row.fields(), cells::get), faults);
    }

    private static void put(
            Map<String, Object> cells, AskedField field, @org.jspecify.annotations.Nullable Object stored) {
        if (stored != null) {
            cells.put(field.path(), StoredCells.cell(field.field().kind(), stored));
        }
    }

    /** With what was typed, and what is wrong. */
    RecordFormView again(ChangedRow row, String key, SentInputs sent, List<RecordFault> faults) {
        return form(row, key, sent.texts(), faults);
    }

    private RecordFormView form(
            ChangedRow row, String key, Map<String, Map<String, List<String>>> texts, List<RecordFault> faults) {
        OpenedRecord record = row.record();
        Asking asking =
                new Asking(record.register(), row.fields(), record.head().state(), Optional.empty());
        Map<String, String> hidden = ChangeForms.hidden(record.head().version(), key);
        row.place().parent().ifPresent(parent -> hidden.put("parent", parent.toString()));
        boolean removable = row.stored().isPresent() && !RecordRows.isSteady(row.section());
        return new RecordFormView(
                Messages.of(
                        row.stored().isEmpty() ? "registers.rows.new" : "registers.rows.change",
                        row.section().label()),
                Text.same(""),
                row.path(),
                RecordRequests.path(record),
                Messages.of("registers.edit.do"),
                hidden,
                List.of(),
                forms.parts(asking, texts, faults),
                Optional.empty(),
                forms.summary(asking, faults),
                removable ? Optional.of(row.path() + "/remove") : Optional.empty());
    }
}
