package org.qingmiao.register.web.record.list;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.qingmiao.platform.Text;
import org.qingmiao.register.record.RecordListing;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.trial.given.TrialField;
import org.qingmiao.register.web.RegisterNames;
import org.qingmiao.register.web.record.part.DayWords;
import org.qingmiao.register.web.record.part.FieldOptions;
import org.qingmiao.register.web.record.part.FlagMark;
import org.qingmiao.register.web.record.part.OwedMark;
import org.qingmiao.register.web.record.part.OwedNames;
import org.qingmiao.register.web.record.part.RecordRequests;
import org.qingmiao.register.web.record.part.RecordTitles;
import org.qingmiao.register.web.record.part.ValueWords;
import org.springframework.stereotype.Component;

/** Records in words, as lists and boards show them. */
@Component
class ListRows {
    private final FieldOptions options;
    private final Clock clock;

    ListRows(FieldOptions options, Clock clock) {
        this.options = options;
        this.clock = clock;
    }

    /** @param columns fields to show, by path */
    List<RecordListView.Row> of(
            WorkingRegister register, List<RecordListing.Line> lines, Map<String, TrialField> columns) {
        ValueWords words = options.words(register);
        return lines.stream().map(line -> row(register, line, columns, words)).toList();
    }

    private RecordListView.Row row(
            WorkingRegister register, RecordListing.Line line, Map<String, TrialField> columns, ValueWords words) {
        Instant now = clock.instant();
        RegisterNames names = new RegisterNames(register.definition());
        OwedNames owed = new OwedNames(register.definition());
        return new RecordListView.Row(
                RecordRequests.path(register, line.id()),
                RecordTitles.number(register, line.number(), line.id(), line.shown()),
                line.state().isEmpty() ? Text.same("") : names.state(line.state()),
                FlagMark.of(register.definition(), line.flags()),
                columns.entrySet().stream()
                        .map(c -> words.of(c.getValue().field(), line.shown().get(c.getKey())))
                        .toList(),
                options.unit(line.unit()),
                line.owed().map(o -> new RecordListView.Owed(owed.of(o.debt()), OwedMark.of(o.due(), now))),
                DayWords.moment(line.changedAt()));
    }
}
