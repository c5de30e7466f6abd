package org.qingmiao.register.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qingmiao.field.CodeType;
import org.qingmiao.field.Field;
import org.qingmiao.field.FieldType;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.platform.Text;
import org.qingmiao.register.record.RecordMaking;
import org.qingmiao.register.record.kept.RecordFields;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.trial.given.TrialField;
import org.springframework.stereotype.Component;

/** Lays out what a form of a new record asks as columns of a sheet. */
@Component
public class BulkSheets {
    private final RecordMaking making;
    private final CellFields cells;

    BulkSheets(RecordMaking making, CellFields cells) {
        this.making = making;
        this.cells = cells;
    }

    /** @throws org.qingmiao.platform.ProblemException if the person makes no records there */
    public BulkColumns of(WorkingRegister register) {
        if (!register.access().creates()) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        if (register.kept().layout().hidesFirstAuthor()) {
            return BulkColumns.refused(Messages.of("bulk.refused.apart"));
        }
        List<String> in = making.units(register);
        return in.isEmpty()
                ? BulkColumns.refused(Messages.of("registers.new.no_unit"))
                : columns(register, in, making.begun(register, in.getFirst()));
    }

    private BulkColumns columns(WorkingRegister register, List<String> in, RecordMaking.NewRecord begun) {
        CellTypes types = cells.types(register.kept());
        List<Field<?>> fields = new ArrayList<>();
        List<Text> leftOut = new ArrayList<>();
        List<Text> lacking = new ArrayList<>();
        register.kept().fields().byPath().forEach((path, field) -> {
            if (RecordFields.isTyped(field.field()) && begun.sight().fills(path)) {
                boolean needed = isNeeded(register, field) && !begun.first().containsKey(path);
                // What is sealed stands in no file that lies about.
                Optional<FieldType<?>> type =
                        register.kept().layout().liesWithRecord(path) ? types.of(field.field()) : Optional.empty();
                type.ifPresentOrElse(
                        t -> fields.add(CellFields.column(path, field, t, needed)), () -> leftOut.add(field.label()));
                if (needed && type.isEmpty()) {
                    lacking.add(field.label());
                }
            }
        });
        Optional<Field<String>> unit = in.size() == 1
                ? Optional.empty()
                : Optional.of(unit(types.units().of(in)));
        boolean people = fields.stream()
                .anyMatch(f -> register.kept()
                        .fields()
                        .at(f.id())
                        .filter(at -> at.field().secrecy().isOfPeople())
                        .isPresent());
        return new BulkColumns(in, unit, fields, leftOut, people, refusal(fields, lacking));
    }

    private static Optional<Text> refusal(List<Field<?>> fields, List<Text> lacking) {
        if (!lacking.isEmpty()) {
            return Optional.of(Messages.of("bulk.refused.lacking", Messages.list(lacking)));
        }
        return fields.isEmpty() ? Optional.of(Messages.of("bulk.refused.nothing")) : Optional.empty();
    }

    /** Whether every new record must have it. */
    private static boolean isNeeded(WorkingRegister register, TrialField field) {
        boolean always = field.field().conditions().shown().isEmpty()
                && field.section().shown().isEmpty();
        String state =
                register.kept().compiled().graph().begins().stream().findFirst().orElse("");
        return always
                && field.field()
                        .required()
                        .filter(r -> register.kept().compiled().isRequired(field.section(), r, state))
                        .isPresent();
    }

    private static Field<String> unit(CodeType of) {
        return Field.required(BulkColumns.UNIT, Messages.of("bulk.column.unit"), of)
                .hint(Messages.of("registers.new.unit"));
    }
}
