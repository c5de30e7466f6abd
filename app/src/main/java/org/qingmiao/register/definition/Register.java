package org.qingmiao.register.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.platform.Text;
import org.qingmiao.register.print.RegisterPrint;

/**
 * A register as its files define it.
 *
 * @param pack id of the pack that defines it
 * @param about what a record is about, one of {@link Ground#SUBJECTS}
 * @param keptBy kinds of units that own records
 * @param mass whether there are millions: no daily fields, plain policies
 * @param define expressions with a name of their own
 * @param judged calculators that it binds
 * @param hears events and the steps they offer
 * @param shares fields that other registers may read
 * @param prints official forms by id
 * @param receipt what the sender may follow without being a party
 * @param headline sentence above the list
 * @param map marks of the map with the condition of each, the last one for all others
 */
public record Register(
        String id,
        String pack,
        Text name,
        String about,
        List<String> keptBy,
        Ground ground,
        Identity identity,
        boolean mass,
        Map<String, Section> sections,
        Map<String, FormulaText> define,
        Map<String, CalculatorBinding> judged,
        Map<String, CheckRule> checks,
        Map<String, RegisterState> states,
        Map<String, RegisterFlag> flags,
        Map<String, RegisterStep> steps,
        Map<String, DebtRule> deadlines,
        Map<String, HandOver> handOvers,
        Map<String, String> hears,
        Access access,
        Map<String, RegisterCount> counts,
        Map<String, RecordList> lists,
        Map<String, RegisterPrint> prints,
        Map<String, Snapshot> publications,
        Map<String, RecordImport> imports,
        List<String> shares,
        Optional<Receipt> receipt,
        Optional<Text> headline,
        Map<String, FormulaText> map,
        SourceLocation place) {

    public Register {
        keptBy = List.copyOf(keptBy);
        sections = Ordered.copy(sections);
        define = Ordered.copy(define);
        judged = Ordered.copy(judged);
        checks = Ordered.copy(checks);
        states = Ordered.copy(states);
        flags = Ordered.copy(flags);
        steps = Ordered.copy(steps);
        deadlines = Ordered.copy(deadlines);
        handOvers = Ordered.copy(handOvers);
        hears = Ordered.copy(hears);
        counts = Ordered.copy(counts);
        lists = Ordered.copy(lists);
        prints = Ordered.copy(prints);
        publications = Ordered.copy(publications);
        imports = Ordered.copy(imports);
        shares = List.copyOf(shares);
        map = Ordered.copy(map);
    }

    /**
     * @param shows what is told, {@code state} and fields
     * @param paper whether a paper can be given without a connection
     */
    public record Receipt(String to, List<String> shows, boolean paper) {
        public Receipt {
            shows = List.copyOf(shows);
        }
    }

    /** This register with other rights. */
    public Register with(Access other) {
        return with(ground, other);
    }

    /** This register with the ground of another. */
    public Register with(Ground shared) {
        return with(shared, access);
    }

    private Register with(Ground shared, Access other) {
        return new Register(
                id,
                pack,
                name,
                about,
                keptBy,
                shared,
                identity,
                mass,
                sections,
                define,
                judged,
                checks,
                states,
                flags,
                steps,
                deadlines,
                handOvers,
                hears,
                other,
                counts,
                lists,
                prints,
                publications,
                imports,
                shares,
                receipt,
                headline,
                map,
                place);
    }

    /** A section, or a field by {@code section.field} or, outside of rows, by its id alone. */
    public Optional<Section> sectionOf(String path) {
        int dot = path.indexOf('.');
        String first = dot < 0 ? path : path.substring(0, dot);
        if (sections.containsKey(first)) {
            return Optional.ofNullable(sections.get(first));
        }
        return sections.values().stream()
                .filter(s -> !s.hasRows())
                .filter(s -> s.members().contains(first) || s.fields().containsKey(first))
                .findFirst();
    }

    /**
     * A section that it has.
     *
     * @throws IllegalArgumentException if there is none of the id
     */
    public Section section(String id) {
        return Optional.ofNullable(sections.get(id))
                .orElseThrow(() -> new IllegalArgumentException("no section " + id + " in " + this.id));
    }

    /**
     * The field in which the running number stands. Where none is declared under the name of the number, the engine keeps
     * it.
     */
    public Optional<String> numberField() {
        return identity.number()
                .flatMap(Identity.Numbering::field)
                .filter(name -> field(name).isPresent());
    }

    /** A field by {@code section.field}, {@code member.field} or, where only one section has it, by its id alone. */
    public Optional<RegisterField> field(String path) {
        int dot = path.indexOf('.');
        String first = dot < 0 ? "" : path.substring(0, dot);
        String rest = path.substring(dot + 1);
        if (sections.containsKey(first)) {
            return Optional.ofNullable(sections.get(first).fields().get(rest));
        }
        List<RegisterField> found = sections.values().stream()
                .filter(s -> dot < 0 ? !s.recurs() : s.members().contains(first))
                .flatMap(s -> Optional.ofNullable(s.fields().get(rest)).stream())
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
