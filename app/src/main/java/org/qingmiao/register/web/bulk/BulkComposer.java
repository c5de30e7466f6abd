package org.qingmiao.register.web.bulk;

import java.util.List;
import java.util.Optional;
import org.qingmiao.exchange.sheet.SheetFault;
import org.qingmiao.platform.Text;
import org.qingmiao.register.bulk.BulkColumns;
import org.qingmiao.register.bulk.BulkTrial;
import org.qingmiao.register.bulk.BulkTrials;
import org.qingmiao.register.bulk.BulkWritten;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.web.record.part.RecordRequests;

/** Arranges what is said of a file. */
final class BulkComposer {
    static final int MEGABYTES = 10;

    /** The marked copy has them all. */
    private static final int SHOWN = 200;

    private static final int EXCERPT = 60;

    private BulkComposer() {}

    static BulkView blank(WorkingRegister register, BulkColumns columns) {
        return view(register, columns, Optional.empty(), Optional.empty());
    }

    static BulkView unread(WorkingRegister register, BulkColumns columns, Text why) {
        return view(register, columns, Optional.of(why), Optional.empty());
    }

    /**
     * What a dry run said.
     *
     * @param marked word of the marked copy
     * @param token word of the file
     */
    static BulkView tried(
            WorkingRegister register,
            BulkColumns columns,
            BulkTrial trial,
            Optional<String> marked,
            Optional<String> token) {
        BulkView.Tried tried = new BulkView.Tried(
                trial.rows(),
                trial.fresh(),
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

    private static BulkView view(
            WorkingRegister register, BulkColumns columns, Optional<Text> problem, Optional<BulkView.Tried> tried) {
        return new BulkView(
                RecordRequests.path(register),
                register.definition().name(),
                columns.refused(),
                MEGABYTES,
                BulkTrials.MOST_ROWS,
                columns.leftOut(),
                problem,
                tried);
    }

    static BulkWrittenView written(WorkingRegister register, BulkColumns columns, BulkWritten written, String token) {
        return new BulkWrittenView(
                RecordRequests.path(register),
                register.definition().name(),
                written.made(),
                written.before(),
                written.refused(),
                lines(columns, written.faults()),
                more(written.faults()),
                written.whole()
                        ? Optional.empty()
                        : Optional.of(new BulkWrittenView.Rest(token, written.last())));
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
