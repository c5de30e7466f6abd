package org.qingmiao.register.web.print;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.register.print.RegisterPrint;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.web.record.part.RecordRequests;

/** The forms on which the reader of a record may print it. */
public final class RecordPrints {
    private RecordPrints() {}

    public static List<RegisterPrint> of(OpenedRecord record) {
        Set<String> open =
                record.register().access().prints(record.place(), record.head().locks());
        return record.register().definition().prints().values().stream()
                .filter(p -> open.contains(p.id()))
                .toList();
    }

    static Optional<RegisterPrint> find(OpenedRecord record, String id) {
        return of(record).stream().filter(p -> p.id().equals(id)).findFirst();
    }

    public static String path(OpenedRecord record, RegisterPrint print) {
        return RecordRequests.path(record) + "/prints/" + print.id();
    }
}
