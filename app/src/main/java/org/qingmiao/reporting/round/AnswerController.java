package org.qingmiao.reporting.round;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.page.Languages;
import org.qingmiao.page.Names;
import org.qingmiao.page.Texts;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.Entry;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** A unit's answer on the web. */
@Controller
class AnswerController {
    private static final List<String> STEPS = List.of("withdraw", "approve", "return", "accept", "correct");

    private final RoundDesk desk;
    private final Answers answers;
    private final RoundForms forms;
    private final AnswerPages pages;
    private final Names names;

    AnswerController(RoundDesk desk, Answers answers, RoundForms forms, AnswerPages pages, Names names) {
        this.desk = desk;
        this.answers = answers;
        this.forms = forms;
        this.pages = pages;
        this.names = names;
    }

    @GetMapping("/rounds/{id}/{unit}")
    View form(@PathVariable String id, @PathVariable String unit, HttpServletRequest request) {
        String did = RoundDesk.parameter(request, "notice");
        boolean known = STEPS.contains(did) || did.matches("submit|save|attached|removed");
        Optional<Text> notice = known ? Optional.of(Texts.all().both("rounds.done." + did)) : Optional.empty();
        return pages.page(desk.visit(request, id, unit), AnswerPages.Reply.calm(notice));
    }

    @PostMapping("/rounds/{id}/{unit}")
    View save(@PathVariable String id, @PathVariable String unit, HttpServletRequest request) {
        RoundDesk.Visit visit = desk.visit(request, id, unit);
        Map<String, DraftField> typed = typed(visit, request);
        StepResult result =
                answers.save(visit.round(), unit, visit.person(), RoundDesk.number(request, "version"), typed);
        return answer(visit, result, typed, "save");
    }

    @PostMapping("/rounds/{id}/{unit}/submit")
    View submit(@PathVariable String id, @PathVariable String unit, HttpServletRequest request) {
        RoundDesk.Visit visit = desk.visit(request, id, unit);
        Map<String, DraftField> typed = typed(visit, request);
        StepResult result =
                answers.submit(visit.round(), unit, visit.person(), RoundDesk.number(request, "version"), typed, "");
        return answer(visit, result, typed, "submit");
    }

    private Map<String, DraftField> typed(RoundDesk.Visit visit, HttpServletRequest request) {
        return TypedFields.changed(forms.entries(visit.round(), visit.unit().id()), request);
    }

    @PostMapping("/rounds/{id}/{unit}/step")
    View step(@PathVariable String id, @PathVariable String unit, HttpServletRequest request) {
        RoundDesk.Visit visit = desk.visit(request, id, unit);
        String name = RoundDesk.parameter(request, "step");
        if (!STEPS.contains(name)) {
            throw RequestProblem.UNKNOWN_VALUE.at("step", name);
        }
        List<Entry> entries = forms.entries(visit.round(), unit);
        StepResult result = answers.step(
                visit.round(),
                unit,
                Step.valueOf(name.toUpperCase(java.util.Locale.ROOT)),
                visit.person(),
                RoundDesk.number(request, "version"),
                RoundDesk.parameter(request, "reason"),
                TypedFields.comments(entries, request));
        return answer(visit, result, Map.of(), name);
    }

    private View answer(RoundDesk.Visit visit, StepResult result, Map<String, DraftField> typed, String did) {
        return switch (result) {
            case StepResult.Taken taken -> new RedirectView(visit.path() + "?notice=" + did);
            case StepResult.Forbidden forbidden -> throw RequestProblem.NOT_ALLOWED.exception();
            case StepResult.Refused refused ->
                pages.page(visit, AnswerPages.Reply.bad(HttpStatus.CONFLICT, refused.why(), typed));
            case StepResult.Faulty faulty -> pages.page(visit, faulty(faulty));
            case StepResult.Overtaken overtaken ->
                pages.page(
                        visit,
                        new AnswerPages.Reply(
                                HttpStatus.CONFLICT,
                                Optional.of(Texts.all()
                                        .both(
                                                "rounds.conflict",
                                                overtaken.theirs().size())),
                                typed,
                                overtaken.theirs(),
                                List.of()));
        };
    }

    private static AnswerPages.Reply faulty(StepResult.Faulty faulty) {
        long hard = faulty.faults().stream().filter(FieldFault::hard).count();
        long soft = faulty.faults().size() - hard;
        String key = hard == 0 ? "rounds.faults.explain" : soft == 0 ? "rounds.faults.mend" : "rounds.faults";
        Text notice = Texts.all().both(key, hard, soft);
        return new AnswerPages.Reply(
                HttpStatus.UNPROCESSABLE_CONTENT, Optional.of(notice), Map.of(), Map.of(), faulty.faults());
    }

    /**
     * What autosave is told.
     *
     * @param theirs value and author of fields that somebody else changed meanwhile, by name
     */
    record Kept(int version, String at, Map<String, Seen> theirs, String refused) {}

    record Seen(String typed, boolean notApplicable, String note, String by) {}

    /** Keeps changed fields while the form stays open. */
    @PostMapping("/rounds/{id}/{unit}/draft")
    ResponseEntity<Kept> draft(@PathVariable String id, @PathVariable String unit, HttpServletRequest request) {
        RoundDesk.Visit visit = desk.visit(request, id, unit);
        Lang lang = Languages.of(request);
        StepResult result = answers.save(
                visit.round(), unit, visit.person(), RoundDesk.number(request, "version"), typed(visit, request));
        return switch (result) {
            case StepResult.Taken taken -> ResponseEntity.ok(kept(taken.answer(), Map.of(), ""));
            case StepResult.Overtaken overtaken -> {
                Map<String, Seen> theirs = new LinkedHashMap<>();
                overtaken.theirs().forEach((field, t) -> theirs.put(field, seen(t, lang)));
                yield ResponseEntity.status(HttpStatus.CONFLICT).body(kept(overtaken.answer(), theirs, ""));
            }
            case StepResult.Forbidden forbidden ->
                ResponseEntity.status(HttpStatus.FORBIDDEN).build();
            case StepResult.Refused refused ->
                ResponseEntity.unprocessableContent()
                        .body(kept(
                                answers.of(visit.round(), unit),
                                Map.of(),
                                refused.why().in(lang)));
            case StepResult.Faulty faulty -> throw new IllegalStateException("drafts are not checked");
        };
    }

    private static Kept kept(Answer answer, Map<String, Seen> theirs, String refused) {
        return new Kept(answer.version(), BoardController.minute(answer.at()), theirs, refused);
    }

    private Seen seen(StepResult.Theirs theirs, Lang lang) {
        DraftField field = theirs.field();
        return new Seen(
                field.typed(),
                field.notApplicable(),
                field.note(),
                names.of(theirs.by()).in(lang));
    }
}
