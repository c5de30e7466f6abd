package org.qingmiao.register.bulk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.qingmiao.field.Field;
import org.qingmiao.field.FieldType;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.trial.given.TrialField;
import org.springframework.stereotype.Component;

/** Fields of records as columns of sheets: of those that are filled in, and of lists that are taken along. */
@Component
public class CellFields {
    private final OrgUnits units;
    private final Clock clock;

    CellFields(OrgUnits units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    CellTypes types(KeptRegister register) {
        return new CellTypes(
                register.catalogue().tables(),
                new UnitChoices(units, register.plan().head().district()),
                LocalDate.ofInstant(clock.instant(), CellTypes.ZONE));
    }

    /** The column of a field; nothing where one cell does not hold it. */
    public Optional<Field<?>> of(KeptRegister register, String path, TrialField field) {
        return types(register).of(field.field()).map(type -> column(path, field, type, false));
    }

    static <V> Field<V> column(String path, TrialField field, FieldType<V> type, boolean needed) {
        Text label = field.label();
        Field<V> column = needed ? Field.required(path, label, type) : Field.optional(path, label, type);
        Text why = field.field().kind() instanceof FieldKind.Child
                ? Messages.of("bulk.column.child")
                : field.field().why().orElse(field.section().why());
        return column.hint(why).unit(Text.same(field.field().limits().unit().orElse("")));
    }
}
