package org.qingmiao.register.web.record.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.definition.RecordList;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.storage.layout.TableLayout;
import org.qingmiao.register.trial.given.TrialField;

/** Which fields a list shows: those of the saved view, else the first that are short and lie with the record. */
final class ListColumns {
    private static final int MOST = 4;

    private ListColumns() {}

    /** By path, in their order. */
    static Map<String, TrialField> of(WorkingRegister register) {
        KeptRegister kept = register.kept();
        Map<String, TrialField> columns = new LinkedHashMap<>();
        for (String path : candidates(kept)) {
            kept.fields()
                    .at(path)
                    .filter(f -> columns.size() < MOST && isListed(kept.layout(), path))
                    .ifPresent(f -> columns.put(path, f));
        }
        return columns;
    }

    private static List<String> candidates(KeptRegister kept) {
        List<String> paths = new ArrayList<>();
        Register register = kept.definition();
        register.lists().values().stream()
                .filter(l -> l.units().isEmpty())
                .limit(1)
                .map(RecordList::columns)
                .forEach(names -> names.forEach(name -> paths.add(kept.fields().path(name))));
        String number = register.identity()
                .number()
                .flatMap(n -> n.field())
                .map(kept.fields()::path)
                .orElse("");
        kept.fields().byPath().forEach((path, field) -> {
            if (isShort(field.field().kind())) {
                paths.add(path);
            }
        });
        paths.removeIf(number::equals);
        return paths;
    }

    private static boolean isShort(FieldKind kind) {
        return switch (kind) {
            case FieldKind.LongText k -> false;
            case FieldKind.File k -> false;
            case FieldKind.Signature k -> false;
            case FieldKind.Score k -> false;
            case FieldKind.Grid k -> false;
            case FieldKind.Hours k -> false;
            default -> true;
        };
    }

    /** Whether lists read it: it lies in the table of the heads. */
    private static boolean isListed(TableLayout layout, String path) {
        return layout.tableOf(path).filter(t -> t.equals(layout.main())).isPresent();
    }
}
