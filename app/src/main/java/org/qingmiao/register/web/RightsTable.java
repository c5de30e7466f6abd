package org.qingmiao.register.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.Access;
import org.qingmiao.register.definition.Access.Grant;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.storage.layout.ReachField;

/** Who may see and fill what: a column for each holder, a row for each section. */
final class RightsTable {
    private final Register register;
    private final RegisterNames names;
    private final DutyNames duties;
    private final Map<Access.Holder, List<Grant>> byHolder = new LinkedHashMap<>();

    RightsTable(Register register, DutyNames duties) {
        this.register = register;
        this.names = new RegisterNames(register);
        this.duties = duties;
        for (Grant grant : register.access().grants()) {
            byHolder.computeIfAbsent(grant.holder(), h -> new ArrayList<>()).add(grant);
        }
    }

    DefinitionView.Rights rights() {
        List<DefinitionView.Holder> holders = byHolder.entrySet().stream()
                .map(e -> new DefinitionView.Holder(name(e.getKey()), scopes(e.getValue())))
                .toList();
        List<DefinitionView.Row> rows = register.sections().values().stream()
                .map(s -> new DefinitionView.Row(
                        s.label(),
                        byHolder.values().stream().map(g -> right(s, g)).toList()))
                .toList();
        return new DefinitionView.Rights(holders, rows);
    }

    private Text name(Access.Holder holder) {
        return switch (holder) {
            case Access.Holder.OfDuty duty -> duties.of(duty.duty());
            case Access.Holder.Everybody everybody
            when everybody.ways().contains("form") -> Messages.of("registers.holder.everybody.form");
            case Access.Holder.Everybody everybody -> Messages.of("registers.holder.everybody");
            case Access.Holder.Guardian guardian -> Messages.of("registers.holder.guardian");
        };
    }

    private Text scopes(List<Grant> grants) {
        return Messages.list(grants.stream().map(this::scope).distinct().toList());
    }

    private Text scope(Grant grant) {
        Text scope = switch (grant.scope()) {
            case Access.Scope.Word word -> DefinitionWords.word("scope", word.word());
            case Access.Scope.Mine mine -> Messages.of("registers.scope.mine", field(mine.field()));
            case Access.Scope.InUnit unit -> Messages.of("registers.scope.in_unit", field(unit.field()));
        };
        return grant.when()
                .map(when -> Messages.of("registers.scope.when", scope, when.source()))
                .orElse(scope);
    }

    /** What another record says of itself is known by the field that points to it. */
    private Text field(String word) {
        Optional<ReachField> asked = ReachField.find(register, word);
        Text name = asked.map(f -> names.field(f.pointer())).orElseGet(() -> names.field(word));
        return asked.filter(ReachField::asksChild)
                .flatMap(ReachField::part)
                .map(part -> Messages.of("registers.scope.of_" + part, name))
                .orElse(name);
    }

    /** The most that any of the grants gives. */
    private static DefinitionView.Right right(Section section, List<Grant> grants) {
        if (grants.stream().anyMatch(g -> names(g.fill(), section) || names(g.add(), section))) {
            return DefinitionView.Right.FILL;
        }
        if (grants.stream().anyMatch(g -> names(g.see(), section) || names(g.apart(), section))) {
            return DefinitionView.Right.SEE;
        }
        if (grants.stream().anyMatch(g -> names(g.mask(), section))) {
            return DefinitionView.Right.MASK;
        }
        boolean sums = grants.stream().anyMatch(Grant::sums);
        return sums ? DefinitionView.Right.SUMS : DefinitionView.Right.NOTHING;
    }

    /** Whether a list names the section, a field of it, or all. */
    private static boolean names(List<String> paths, Section section) {
        return paths.stream()
                .anyMatch(p -> p.equals("all")
                        || p.equals(section.id())
                        || p.startsWith(section.id() + ".")
                        || section.fields().containsKey(p));
    }
}
