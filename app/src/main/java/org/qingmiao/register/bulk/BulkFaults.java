package org.qingmiao.register.bulk;

import java.util.List;
import org.qingmiao.exchange.sheet.SheetFault;
import org.qingmiao.exchange.sheet.SheetRow;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.record.RecordOutcome.RecordFault;
import org.qingmiao.register.record.kept.WorkingRegister;

/** What is wrong with a record, at the cell of the row that says it. */
final class BulkFaults {
    private BulkFaults() {}

    static List<SheetFault> of(WorkingRegister register, SheetRow row, List<RecordFault> faults) {
        return faults.stream().map(fault -> of(register, row, fault)).toList();
    }

    private static SheetFault of(WorkingRegister register, SheetRow row, RecordFault fault) {
        if (row.columns().containsKey(fault.path())) {
            return row.wrong(fault.path(), fault.message());
        }
        Text message = register.kept()
                .fields()
                .at(fault.path())
                .map(field -> Messages.of("bulk.fault.elsewhere", field.label(), fault.message()))
                .orElse(fault.message());
        return row.wrong("", message);
    }

    /** What the row says belongs to several records. */
    static SheetFault several(SheetRow row) {
        return row.wrong("", Messages.of("bulk.fault.several"));
    }

    /** Another row of the file speaks of the same record, otherwise. */
    static SheetFault otherwise(SheetRow row, int first) {
        return row.wrong("", Messages.of("bulk.fault.otherwise", first));
    }

    /** A field of the record that is there cannot be changed now, or not by the person. */
    static SheetFault fixed(SheetRow row, String path) {
        return row.wrong(path, Messages.of("bulk.fault.fixed"));
    }

    static SheetFault meanwhile(SheetRow row) {
        return row.wrong("", Messages.of("bulk.fault.meanwhile"));
    }

    static SheetFault noChild(SheetRow row, String path) {
        return row.wrong(path, Messages.of("bulk.fault.child"));
    }

    static SheetFault again(SheetRow row, int first) {
        return row.wrong("", Messages.of("bulk.fault.again", first));
    }

    /** What the person may not do in the unit that the row names. */
    static SheetFault notThere(SheetRow row) {
        return row.wrong(BulkColumns.UNIT, Messages.of("bulk.fault.not_there"));
    }
}
