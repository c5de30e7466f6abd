package org.qingmiao.register.bulk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qingmiao.exchange.sheet.SheetFault;
import org.qingmiao.exchange.sheet.SheetRow;
import org.qingmiao.platform.ProblemException;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordEditing;
import org.qingmiao.register.record.RecordInput;
import org.qingmiao.register.record.RecordListing;
import org.qingmiao.register.record.RecordMaking;
import org.qingmiao.register.record.RecordOpening;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.springframework.stereotype.Component;

/** Finds the record of which a row speaks, and what the row would do. */
@Component
class BulkJudging {
    private final RecordMaking making;
    private final RecordListing listing;
    private final RecordOpening opening;
    private final RecordEditing editing;

    BulkJudging(RecordMaking making, RecordListing listing, RecordOpening opening, RecordEditing editing) {
        this.making = making;
        this.listing = listing;
        this.opening = opening;
        this.editing = editing;
    }

    BulkVerdict of(WorkingRegister register, SheetRow row, BulkRow read) {
        return switch (read) {
            case BulkRow.Unread unread -> new BulkVerdict.Refused(unread.faults());
            case BulkRow.Again again -> new BulkVerdict.Twice(again.first());
            case BulkRow.Asked asked -> of(register, row, asked);
        };
    }

    private BulkVerdict of(WorkingRegister register, SheetRow row, BulkRow.Asked asked) {
        List<UUID> found = asked.same()
                .map(same -> listing.equal(register, same.unit(), same.values(), 2))
                .orElse(List.of());
        if (found.size() > 1) {
            return new BulkVerdict.Refused(List.of(BulkFaults.several(row)));
        }
        Optional<OpenedRecord> there = found.stream().findFirst().flatMap(id -> opening.open(register, id));
        if (there.isPresent()) {
            return compared(row, asked, there.get());
        }
        try {
            return making.earlier(register, asked.unit(), asked.input()).isPresent()
                    ? new BulkVerdict.There()
                    : new BulkVerdict.Fresh(asked);
        } catch (ProblemException notAllowed) {
            return new BulkVerdict.Refused(List.of(BulkFaults.notThere(row)));
        }
    }

    private BulkVerdict compared(SheetRow row, BulkRow.Asked asked, OpenedRecord record) {
        Map<String, Object> differing =
                SameFields.differing(record, asked.input().cells());
        if (differing.isEmpty()) {
            return new BulkVerdict.There();
        }
        Set<String> fillable = editing.fillable(record);
        List<SheetFault> fixed = differing.keySet().stream()
                .filter(path -> !fillable.contains(path))
                .map(path -> BulkFaults.fixed(row, path))
                .toList();
        return fixed.isEmpty()
                ? new BulkVerdict.Differing(
                        asked,
                        record,
                        new RecordInput(differing, record.head().version(), Optional.empty(), Optional.empty()))
                : new BulkVerdict.Refused(fixed);
    }

    /** What stands in the way of it; nothing is written. */
    List<SheetFault> faults(WorkingRegister register, SheetRow row, BulkVerdict verdict) {
        return switch (verdict) {
            case BulkVerdict.Refused refused -> refused.faults();
            case BulkVerdict.Twice twice -> List.of();
            case BulkVerdict.There there -> List.of();
            case BulkVerdict.Fresh fresh -> faults(register, row, fresh.asked());
            case BulkVerdict.Differing differing ->
                BulkFaults.of(register, row, editing.judge(differing.record(), differing.input()));
        };
    }

    private List<SheetFault> faults(WorkingRegister register, SheetRow row, BulkRow.Asked asked) {
        try {
            return BulkFaults.of(register, row, making.judge(register, asked.unit(), asked.input()));
        } catch (ProblemException notAllowed) {
            return List.of(BulkFaults.notThere(row));
        }
    }
}
