package org.qingmiao.register.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.code.CodeList;
import org.qingmiao.register.compiler.RegisterCatalogue;
import org.qingmiao.register.count.CountFeeds;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.definition.Ground;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.Section;

/** Puts the page of a definition together. */
final class DefinitionComposer {
    private final Plan plan;
    private final RegisterCatalogue catalogue;
    private final DutyNames duties;

    DefinitionComposer(Plan plan, RegisterCatalogue catalogue) {
        this.plan = plan;
        this.catalogue = catalogue;
        this.duties = new DutyNames(catalogue.duties());
    }

    /** @param feeds what its counts are good for in the plan */
    DefinitionView of(Register register, List<CountFeeds.Feed> feeds) {
        StepWords steps = new StepWords(register, duties);
        KindNames kinds = new KindNames(plan);
        LimitWords limits = new LimitWords(register, duties, catalogue.clocks().escalations());
        return new DefinitionView(
                register.id(),
                register.name(),
                register.ground().purpose(),
                summary(register),
                facts(register, kinds),
                clauses(register),
                register.states().values().stream()
                        .map(s -> new DefinitionView.State(s.label(), s.end()))
                        .toList(),
                steps.rows(),
                limits.rows(),
                parts(register),
                new RightsTable(register, duties).rights(),
                new TransferWords(register, duties, kinds).rows(),
                new CountWords(catalogue.find(register.id()).orElseThrow(), kinds, feeds).rows(),
                codes(register),
                related(register));
    }

    private static Text summary(Register register) {
        return Messages.of(
                "registers.summary",
                fieldCount(register),
                register.deadlines().size(),
                register.counts().size());
    }

    static int fieldCount(Register register) {
        return register.sections().values().stream()
                .mapToInt(s -> s.fields().size())
                .sum();
    }

    private List<DefinitionView.Fact> facts(Register register, KindNames kinds) {
        Ground ground = register.ground();
        List<DefinitionView.Fact> facts = new ArrayList<>();
        facts.add(fact("law", Text.same(ground.law())));
        facts.add(fact("about", Messages.of("registers.subject." + subject(register))));
        facts.add(fact(
                "kept_by",
                Messages.list(register.keptBy().stream().map(kinds::of).toList())));
        ground.responsible().ifPresent(duty -> facts.add(fact("responsible", duties.of(duty))));
        facts.add(fact("keep", keep(ground.keep())));
        ground.assessment().ifPresent(words -> facts.add(fact("assessment", words)));
        ground.notice().ifPresent(notice -> facts.add(fact("notice", notice(register, notice))));
        return facts;
    }

    private static DefinitionView.Fact fact(String key, Text says) {
        return new DefinitionView.Fact(Messages.of("registers.fact." + key), says);
    }

    /** The word of a subject that may be unknown is that of the subject. */
    static String subject(Register register) {
        return register.about().replace("?", "");
    }

    private static Text keep(Ground.Retention keep) {
        Text years = Messages.of("registers.keep", keep.years(), keep.after().source());
        return keep.note()
                .map(note -> Messages.of("registers.keep.note", years, note))
                .orElse(years);
    }

    private Text notice(Register register, Ground.Notice notice) {
        Text to = duties.of(notice.to());
        RegisterNames names = new RegisterNames(register);
        Text at = names.step(notice.at());
        return notice.later()
                .map(later -> Messages.of("registers.notice.later", to, at, names.step(later)))
                .orElseGet(() -> Messages.of("registers.notice", to, at));
    }

    List<DefinitionView.Clause> clauses(Register register) {
        List<String> ids = catalogue.clauses().getOrDefault(register.id(), List.of());
        return plan.clauses().stream()
                .filter(c -> ids.contains(c.id()))
                .map(c -> new DefinitionView.Clause(c.id(), c.title()))
                .toList();
    }

    private List<DefinitionView.Part> parts(Register register) {
        FieldWords words = new FieldWords(register, duties);
        return register.sections().values().stream()
                .map(s -> new DefinitionView.Part(
                        s.id(),
                        s.label(),
                        s.why(),
                        DefinitionWords.word("class", s.secrecy()),
                        repeats(s),
                        s.fields().values().stream().map(f -> field(f, words)).toList()))
                .toList();
    }

    private static Text repeats(Section section) {
        return switch (section.shape()) {
            case Section.Shape.Single single -> DefinitionWords.NOTHING;
            case Section.Shape.Many many -> Messages.of("registers.repeats.many");
            case Section.Shape.Per per ->
                Messages.of(
                        "registers.repeats.per",
                        Messages.list(List.copyOf(per.labels().values())));
            case Section.Shape.PerCode per -> Messages.of("registers.repeats.code", per.list());
        };
    }

    private static DefinitionView.Field field(RegisterField field, FieldWords words) {
        return new DefinitionView.Field(
                field.id(),
                field.label(),
                words.kind(field),
                field.kind().codeList(),
                words.required(field),
                words.source(field),
                DefinitionWords.word("class", field.secrecy()));
    }

    private List<DefinitionView.CodeTable> codes(Register register) {
        Set<String> lists = new LinkedHashSet<>();
        register.sections().values().stream()
                .flatMap(s -> s.fields().values().stream())
                .forEach(f -> f.kind().codeList().ifPresent(lists::add));
        return lists.stream()
                .map(id -> catalogue.tables().code(id))
                .flatMap(Optional::stream)
                .map(DefinitionComposer::table)
                .toList();
    }

    private static DefinitionView.CodeTable table(CodeList list) {
        return new DefinitionView.CodeTable(
                list.id(),
                list.label(),
                list.entries().stream()
                        .map(e -> new DefinitionView.CodeRow(e.code(), e.label()))
                        .toList());
    }

    /** Registers that a field of this one points to. */
    private List<DefinitionView.Related> related(Register register) {
        Set<String> ids = new LinkedHashSet<>();
        register.sections().values().stream()
                .flatMap(s -> s.fields().values().stream())
                .forEach(f -> {
                    if (f.kind() instanceof FieldKind.Reference reference) {
                        ids.add(reference.register());
                    }
                });
        ids.remove(register.id());
        return ids.stream()
                .map(catalogue::find)
                .flatMap(Optional::stream)
                .map(r -> new DefinitionView.Related(r.id(), r.definition().name()))
                .toList();
    }
}
