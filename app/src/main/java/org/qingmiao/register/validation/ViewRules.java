package org.qingmiao.register.validation;

import java.util.List;
import java.util.Set;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.register.definition.RecordImport;
import org.qingmiao.register.definition.RecordList;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterCount;
import org.qingmiao.register.definition.RegisterCount.Measure;
import org.qingmiao.register.formula.DebtNames;
import org.qingmiao.register.reader.RegisterProblem;

/** Counts, lists, imports and the ground name what is there. */
final class ViewRules {
    private static final Set<String> COLUMNS = Set.of("due", "state", "number", "unit", "child");

    private final RuleBook book;
    private final Register register;

    ViewRules(RuleBook book) {
        this.book = book;
        this.register = book.register();
    }

    void check() {
        register.counts().values().forEach(this::count);
        register.lists().values().forEach(this::list);
        register.imports().values().forEach(this::imported);
        register.ground()
                .responsible()
                .ifPresent(d -> book.duties(List.of(d), book.at(register.place(), "ground", "responsible")));
        register.ground().notice().ifPresent(n -> {
            SourceLocation place = book.at(register.place(), "ground", "notice");
            book.steps(List.of(n.at()), place);
            n.later().ifPresent(s -> book.steps(List.of(s), place));
        });
    }

    private void count(RegisterCount count) {
        SourceLocation place = count.place();
        switch (count.measure()) {
            case Measure.Stock m -> {
                m.states().forEach(s -> book.state(s, place));
                book.flags(m.flags(), place);
                book.flags(m.without(), place);
            }
            case Measure.StockOfRows m -> stock(m, place);
            case Measure.Debts m -> {
                if (!new DebtNames(register).exists(m.deadline())) {
                    book.deadline(m.deadline(), place);
                }
                m.step().ifPresent(s -> book.steps(List.of(s), place));
            }
            case Measure.Flow m -> {}
            case Measure.Cohort m -> {}
            case Measure.Units m -> {}
        }
    }

    /** Rows are in stock by their period or their states. */
    private void stock(Measure.StockOfRows stock, SourceLocation place) {
        if (stock.section().isEmpty()) {
            return;
        }
        book.rows(stock.section(), place);
        var section = register.sections().get(stock.section());
        boolean dated = section != null
                && (!section.states().isEmpty()
                        || !section.keys().during().isEmpty()
                        || section.fields().containsKey("from"));
        if (section != null && !dated) {
            book.issue(place, RegisterProblem.COUNT_WITHOUT_DATE, stock.section(), "during: [from, to], or states");
        }
    }

    private void list(RecordList list) {
        SourceLocation place = book.at(list.place(), "lists", list.id(), "sort");
        list.sort().stream()
                .map(f -> f.startsWith("-") ? f.substring(1) : f)
                .filter(f -> !COLUMNS.contains(f))
                .forEach(f -> book.field(f, place));
        list.columns().stream()
                .filter(f -> !COLUMNS.contains(f))
                .filter(f -> register.identity()
                        .number()
                        .flatMap(n -> n.field())
                        .filter(f::equals)
                        .isEmpty())
                .forEach(f -> book.field(f, book.at(list.place(), "lists", list.id(), "columns")));
    }

    private void imported(RecordImport imported) {
        SourceLocation place = book.at(register.place(), "imports", imported.id());
        imported.by().ifPresent(d -> book.duties(List.of(d), place));
        imported.sections().forEach(s -> book.section(s, place));
        book.flags(imported.gone(), place);
        imported.same().forEach(f -> book.field(f, place));
        imported.whole().forEach(f -> book.sectionOrField(f, place));
    }
}
