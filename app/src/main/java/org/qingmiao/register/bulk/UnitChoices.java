package org.qingmiao.register.bulk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.field.CodeType;
import org.qingmiao.field.Option;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/** Units that a cell can name. */
record UnitChoices(OrgUnits units, String district) {
    /** Those of a kind, or all of the district. */
    CodeType of(Optional<String> kind) {
        return of(units.tree().below(district).stream()
                .filter(u -> kind.isEmpty() || kind.get().equals(u.kind()))
                .map(u -> u.id())
                .toList());
    }

    /** By their names; two of one name are told apart by their ids. */
    CodeType of(List<String> ids) {
        Map<Text, Integer> names = new HashMap<>();
        ids.forEach(id -> names.merge(name(id), 1, Integer::sum));
        return new CodeType(ids.stream()
                .map(id -> new Option(id, names.getOrDefault(name(id), 1) > 1 ? told(id) : name(id)))
                .toList());
    }

    private Text told(String id) {
        return Messages.of("bulk.unit", name(id), id);
    }

    private Text name(String unit) {
        return units.tree().find(unit).map(u -> u.name()).orElseGet(() -> Text.same(unit));
    }
}
