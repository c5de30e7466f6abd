package org.qingmiao.voice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.platform.DateParser;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.Person;
import org.qingmiao.voice.Moderation;
import org.qingmiao.voice.Suggestion;
import org.qingmiao.voice.SuggestionRepository;
import org.qingmiao.voice.VoiceRights;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The office decides what is shown; the unit in charge answers. */
@Controller
class VoiceModerationController {
    /** Why somebody opens what tells of harm; the first is the usual one. */
    static final List<String> PURPOSES = List.of("duty", "review");

    private static final Set<Suggestion.State> HELD_OR_HANDED =
            EnumSet.of(Suggestion.State.HELD, Suggestion.State.HANDED);

    private final SuggestionRepository table;
    private final Moderation moderation;
    private final Permissions permissions;
    private final VoiceRights rights;
    private final VoiceRows rows;
    private final VoiceComposer view;

    VoiceModerationController(
            SuggestionRepository table,
            Moderation moderation,
            Permissions permissions,
            VoiceRights rights,
            VoiceRows rows,
            VoiceComposer view) {
        this.table = table;
        this.moderation = moderation;
        this.permissions = permissions;
        this.rights = rights;
        this.rows = rows;
        this.view = view;
    }

    @GetMapping("/voice")
    View list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String done,
            HttpServletRequest request) {
        Person person = reader();
        Optional<Text> said = done.equals("yes") ? Optional.of(Messages.of("voice.done")) : Optional.empty();
        return view.page(person, known(state), said, HttpStatus.OK, request);
    }

    private static Optional<Suggestion.State> known(String state) {
        return Arrays.stream(Suggestion.State.values())
                .filter(s -> s.id().equals(state))
                .findFirst();
    }

    /** What tells of harm is shown to one person for a purpose, and never by an address alone. */
    @PostMapping("/voice/{id}/open")
    View open(@PathVariable long id, @RequestParam(defaultValue = "") String purpose) {
        Person person = moderator();
        Suggestion s = findToModerate(id, person);
        if (!HELD_OR_HANDED.contains(s.state())) {
            return new RedirectView("/voice?state=" + s.state().id() + "#s" + id);
        }
        String stated = PURPOSES.contains(purpose) ? purpose : PURPOSES.getFirst();
        moderation.open(s, person.login(), Messages.in(Lang.ZH, "voice.purpose." + stated));
        return view.held(person, find(id), stated, view.proposed(), HttpStatus.OK);
    }

    private Person moderator() {
        return permissions.needed(Action.VOICE_MODERATE, "");
    }

    /** Passed on, or still open before the same eyes with what is missing. */
    private View hand(Suggestion s, Person person, HttpServletRequest request) {
        String where = parameter(request, "reason");
        String told = parameter(request, "told");
        Moderation.Outcome outcome = moderation.hand(s, where, told);
        if (outcome instanceof Moderation.Outcome.No no && s.state() == Suggestion.State.HELD) {
            HarmReportView.Typed typed = new HarmReportView.Typed(where, told, Optional.of(no.reason()));
            return view.held(person, s, PURPOSES.getFirst(), typed, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return after(outcome, person, "held", request);
    }

    @PostMapping("/voice/{id}/{act:publish|refuse|merge|hold|hand|release|undo}")
    View decide(
            @PathVariable long id,
            @PathVariable String act,
            @RequestParam(defaultValue = "") String state,
            HttpServletRequest request) {
        Person person = moderator();
        Suggestion s = findToModerate(id, person);
        if (act.equals("hand")) {
            return hand(s, person, request);
        }
        String reason = parameter(request, "reason");
        Moderation.Outcome outcome = switch (act) {
            case "publish" -> publish(s, request);
            case "refuse" -> moderation.refuse(s, reason);
            case "merge" -> moderation.merge(s, number(parameter(request, "into")));
            case "hold" -> moderation.hold(s);
            case "release" -> moderation.release(s, reason);
            default -> moderation.undo(s);
        };
        return after(outcome, person, state, request);
    }

    private Moderation.Outcome publish(Suggestion s, HttpServletRequest request) {
        String unit = parameter(request, "unit");
        if (!rows.isOfDistrict(s, unit)) {
            return new Moderation.Outcome.No(Messages.of("voice.unit.missing"));
        }
        Optional<LocalDate> due = DateParser.day(parameter(request, "due"));
        if (due.isEmpty()) {
            return new Moderation.Outcome.No(Messages.of("voice.due.missing"));
        }
        return due.get().isBefore(rows.today())
                ? new Moderation.Outcome.No(Messages.of("voice.due.past"))
                : moderation.publish(s, unit, due.get());
    }

    @PostMapping("/voice/{id}/answer")
    View answer(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String state,
            HttpServletRequest request) {
        Person person = reader();
        Suggestion s = find(id);
        if (!permissions.may(person, Action.VOICE_ANSWER, s.unit())) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        return after(moderation.answer(s, words, person.login()), person, state, request);
    }

    private View after(Moderation.Outcome outcome, Person person, String state, HttpServletRequest request) {
        return switch (outcome) {
            case Moderation.Outcome.Done done ->
                new RedirectView("/voice?done=yes"
                        + known(state).map(s -> "&state=" + s.id()).orElse(""));
            case Moderation.Outcome.No no ->
                view.page(person, known(state), Optional.of(no.reason()), HttpStatus.UNPROCESSABLE_CONTENT, request);
        };
    }

    /** What is out of sight is not there. */
    private Suggestion find(long id) {
        return table.find(id).orElseThrow(() -> RequestProblem.NOT_THERE.exception());
    }

    private Suggestion findToModerate(long id, Person person) {
        return Optional.of(find(id))
                .filter(s -> rights.mayModerate(person, s))
                .orElseThrow(() -> RequestProblem.NOT_ALLOWED.exception());
    }

    private Person reader() {
        return permissions.neededAnywhere(Action.VOICE_READ, Action.VOICE_ANSWER);
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
    }

    private static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}
