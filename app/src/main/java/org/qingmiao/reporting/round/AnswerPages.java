package org.qingmiao.reporting.round;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.Pages;
import org.qingmiao.page.Section;
import org.qingmiao.page.Texts;
import org.qingmiao.plan.DataElement;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.Entry;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Makes the page of an answer. */
@Component
class AnswerPages {
    private final RoundForms forms;
    private final RoundRights rights;
    private final Rounds rounds;
    private final RoundTable events;
    private final AnswerTable answers;
    private final AnswerChecks checks;
    private final Marks marks;
    private final EvidenceTable evidence;
    private final Pages pages;

    AnswerPages(
            RoundForms forms,
            RoundRights rights,
            Rounds rounds,
            RoundTable events,
            AnswerTable answers,
            AnswerChecks checks,
            Marks marks,
            EvidenceTable evidence,
            Pages pages) {
        this.forms = forms;
        this.rights = rights;
        this.rounds = rounds;
        this.events = events;
        this.answers = answers;
        this.checks = checks;
        this.marks = marks;
        this.evidence = evidence;
        this.pages = pages;
    }

    /**
     * What became of what the visitor did.
     *
     * @param typed what was typed and could not be kept, shown again
     * @param faults what stands in the way of handing in; looked up where this is absent and the visitor asks
     */
    record Reply(
            HttpStatus status,
            Optional<Text> notice,
            Map<String, DraftField> typed,
            Map<String, StepResult.Theirs> theirs,
            List<FieldFault> faults) {
        static Reply calm(Optional<Text> notice) {
            return new Reply(HttpStatus.OK, notice, Map.of(), Map.of(), List.of());
        }

        static Reply bad(HttpStatus status, Text notice, Map<String, DraftField> typed) {
            return new Reply(status, Optional.of(notice), typed, Map.of(), List.of());
        }
    }

    View page(RoundDesk.Visit visit, Reply reply) {
        Round round = visit.round();
        String unit = visit.unit().id();
        List<Entry> entries = forms.entries(round, unit);
        Answer answer = answers.of(round, unit);
        Map<String, DraftField> held = answers.fields(round, unit);
        AnswerPage.May may = may(visit, answer);
        Map<String, Text> marked = may.mark() ? marks.of(round, unit, entries, held) : Map.of();
        Map<String, Text> comments = new HashMap<>();
        answers.comments(round, answer).forEach((field, said) -> comments.put(field, Text.same(said)));
        AnswerLayout layout = layout(round, entries, held, reply, marked, comments);
        List<RoundEvent> steps = events.events(round, unit);
        String state = answer.state().id();
        AnswerPage page = new AnswerPage(
                round,
                visit.unit(),
                answer,
                state,
                layout.sections(),
                layout.filled(),
                entries.size(),
                AnswerLayout.seen(entries, held),
                may,
                told(entries, reply.faults()),
                at(entries, marked),
                returned(answer, steps),
                at(entries, comments),
                evidence.of(round, unit).stream().map(f -> attached(f, entries)).toList(),
                steps.stream().map(BoardController::happening).toList(),
                editions(steps),
                round.left(rounds.today()),
                reply.notice(),
                reply.status().isError());
        PageHead head = PageHead.of(visit.unit().name(), Section.REPORTING)
                .under(RoundDesk.REPORTING, RoundDesk.ROUNDS, new PageHead.Crumb(round.name(), round.path()))
                .synthetic(round.synthetic());
        return pages.page("round/form", head, page, reply.status());
    }

    private AnswerLayout layout(
            Round round,
            List<Entry> entries,
            Map<String, DraftField> held,
            Reply reply,
            Map<String, Text> marked,
            Map<String, Text> comments) {
        Map<String, DraftField> shown = new HashMap<>(held);
        shown.putAll(reply.typed());
        AnswerLayout.Said said = new AnswerLayout.Said(
                shown, AnswerLayout.Said.byField(reply.faults()), marked, comments, reply.theirs());
        return new AnswerLayout(forms.plan(round), entries, said, checks.last(entries));
    }

    private AnswerPage.May may(RoundDesk.Visit visit, Answer answer) {
        boolean open = (visit.round().open() && visit.round().hasBegun(rounds.today()))
                || answer.state().outlivesClosing();
        return new AnswerPage.May(
                open && may(visit, answer, Step.SAVE),
                open && may(visit, answer, Step.WITHDRAW),
                may(visit, answer, Step.APPROVE),
                may(visit, answer, Step.RETURN),
                may(visit, answer, Step.ACCEPT),
                may(visit, answer, Step.CORRECT),
                rights.mayReview(visit.person(), visit.round())
                        && !answer.state().isWritable());
    }

    private boolean may(RoundDesk.Visit visit, Answer answer, Step step) {
        return step.from(answer).isPresent() && rights.may(visit.person(), visit.round(), answer, step);
    }

    private static List<AnswerPage.Told> told(List<Entry> entries, List<FieldFault> faults) {
        List<AnswerPage.Told> told = new ArrayList<>();
        for (FieldFault fault : faults) {
            String field = fault.fields().getFirst();
            entries.stream()
                    .filter(e -> e.field().equals(field))
                    .findFirst()
                    .ifPresent(e -> told.add(new AnswerPage.Told(field, name(e), fault.message(), fault.hard())));
        }
        return told;
    }

    /** What was said at fields, in the order of the form. */
    private static List<AnswerPage.Told> at(List<Entry> entries, Map<String, Text> said) {
        return entries.stream()
                .filter(e -> said.containsKey(e.field()))
                .map(e -> new AnswerPage.Told(e.field(), name(e), said.getOrDefault(e.field(), Text.same("")), false))
                .toList();
    }

    private static String returned(Answer answer, List<RoundEvent> steps) {
        return steps.stream()
                .filter(e -> answer.state() == Answer.State.RETURNED && e.step().equals(Step.RETURN.id()))
                .findFirst()
                .map(RoundEvent::reason)
                .orElse("");
    }

    /** As the summary and files name a field: element, option, unit. */
    static Text name(Entry entry) {
        Text options = entry.optionsName();
        return Texts.all()
                .both(
                        options.zh().isEmpty() ? "rounds.form.name" : "rounds.form.name.option",
                        entry.element().name(),
                        entry.unit().shortName(),
                        options);
    }

    private static List<Integer> editions(List<RoundEvent> steps) {
        return steps.stream()
                .filter(e -> e.step().equals(Step.SUBMIT.id()))
                .map(RoundEvent::edition)
                .sorted()
                .toList();
    }

    private static AnswerPage.Attached attached(EvidenceTable.Stored file, List<Entry> entries) {
        String size = file.size() < 1 << 20 ? (file.size() + 1023) / 1024 + " KB" : file.size() / (1 << 20) + " MB";
        Optional<DataElement> proves = entries.stream()
                .map(Entry::element)
                .filter(e -> e.id().equals(file.element()))
                .findFirst();
        return new AnswerPage.Attached(
                file.id().toString(), proves, file.name(), size, file.by(), BoardController.minute(file.at()));
    }
}
