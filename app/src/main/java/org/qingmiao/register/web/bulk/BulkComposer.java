package org.qingmiao.register.web.bulk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qingmiao.exchange.sheet.SheetFault;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.bulk.BulkColumns;
import org.qingmiao.register.bulk.BulkImport;
import org.qingmiao.register.bulk.BulkImports;
import org.qingmiao.register.bulk.BulkTakenBack;
import org.qingmiao.register.bulk.BulkTrial;
import org.qingmiao.register.bulk.BulkTrials;
import org.qingmiao.register.bulk.BulkUndoing;
import org.qingmiao.register.bulk.BulkWritten;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.web.record.part.DayWords;
import org.qingmiao.register.web.record.part.RecordRequests;
import org.springframework.stereotype.Component;

/** Arranges what is said of a file. */
@Component
class BulkComposer {
    static final int MEGABYTES = 10;

    /** The marked copy has them all. */
    private static final int SHOWN = 200;

    private static final int EXCERPT = 60;
    private static final int SHORT_ID = 8;

    private final BulkImports imports;
    private final BulkUndoing undoing;

    BulkComposer(BulkImports imports, BulkUndoing undoing) {
        this.imports = imports;
        this.undoing = undoing;
    }

    BulkView blank(WorkingRegister register, BulkColumns columns) {
        return view(register, columns, Optional.empty(), Optional.empty());
    }

    BulkView unread(WorkingRegister register, BulkColumns columns, Text why) {
        return view(register, columns, Optional.of(why), Optional.empty());
    }

    /**
     * What a dry run said.
     *
     * @param marked word of the marked copy
     * @param token word of the file
     */
    BulkView tried(
            WorkingRegister register,
            BulkColumns columns,
            BulkTrial trial,
            Optional<String> marked,
            Optional<String> token) {
        BulkView.Tried tried = new BulkView.Tried(
                known(trial.file()),
                trial.rows(),
                trial.fresh(),
                trial.changed(),
                trial.before(),
                trial.again(),
                trial.refused(),
                lines(columns, trial.faults()),
                more(trial.faults()),
                trial.ignored(),
                marked,
                token);
        return view(register, columns, Optional.empty(), Optional.of(tried));
    }

    private static Optional<Text> known(BulkImport file) {
        return switch (file.state()) {
            case TRIED -> Optional.empty();
            case UNDONE -> Optional.empty();
            case APPLYING -> Optional.of(Messages.of("bulk.known.applying", file.last()));
            case APPLIED ->
                Optional.of(Messages.of(
                        "bulk.known.applied",
                        DayWords.moment(file.ended().orElse(file.at())),
                        file.tally().made(),
                        file.tally().changed()));
        };
    }

    private BulkView view(
            WorkingRegister register, BulkColumns columns, Optional<Text> problem, Optional<BulkView.Tried> tried) {
        return new BulkView(
                RecordRequests.path(register),
                register.definition().name(),
                columns.refused(),
                MEGABYTES,
                BulkTrials.MOST_ROWS,
                BulkUndoing.isPossible(register),
                columns.leftOut(),
                problem,
                tried,
                imports.latest(register).stream().map(f -> brought(register, f)).toList());
    }

    private BulkView.Brought brought(WorkingRegister register, BulkImport file) {
        BulkImport.Tally tally = file.tally();
        String state = "bulk.state." + file.state().name().toLowerCase(Locale.ROOT);
        return new BulkView.Brought(
                file.id().toString(),
                file.name(),
                DayWords.moment(file.ended().orElse(file.at())),
                tally.made(),
                tally.changed(),
                tally.refused(),
                file.state() == BulkImport.State.UNDONE
                        ? Messages.of(state, tally.undone(), tally.kept())
                        : Messages.of(state, file.last()),
                undoing.isOffered(register, file));
    }

    static BulkWrittenView written(WorkingRegister register, BulkColumns columns, BulkWritten written, String token) {
        return new BulkWrittenView(
                RecordRequests.path(register),
                register.definition().name(),
                written.made(),
                written.changed(),
                written.before(),
                written.refused(),
                lines(columns, written.faults()),
                more(written.faults()),
                written.whole() ? Optional.empty() : Optional.of(new BulkWrittenView.Rest(token, written.last())));
    }

    static BulkUndoneView undone(WorkingRegister register, BulkImport file, BulkTakenBack taken) {
        return new BulkUndoneView(
                RecordRequests.path(register),
                register.definition().name(),
                taken.undone(),
                taken.stayed().stream()
                        .map(s -> new BulkUndoneView.Stayed(
                                s.number().map(n -> RecordRequests.path(register, s.record())),
                                s.number().orElseGet(() -> s.record().toString().substring(0, SHORT_ID))))
                        .toList(),
                taken.whole() ? Optional.empty() : Optional.of(file.id().toString()));
    }

    private static List<BulkView.Line> lines(BulkColumns columns, List<SheetFault> faults) {
        return faults.stream()
                .limit(SHOWN)
                .map(fault -> new BulkView.Line(
                        fault.place().words(), columns.label(fault.field()), excerpt(fault.read()), fault.message()))
                .toList();
    }

    private static int more(List<SheetFault> faults) {
        return Math.max(0, faults.size() - SHOWN);
    }

    private static String excerpt(String text) {
        return text.codePointCount(0, text.length()) <= EXCERPT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, EXCERPT)) + "…";
    }
}
