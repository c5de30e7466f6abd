package org.qingmiao.child.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qingmiao.child.ChildRights;
import org.qingmiao.child.ChildStatement.Guardian;
import org.qingmiao.child.index.ChildChanges;
import org.qingmiao.child.index.ChildProfile;
import org.qingmiao.child.index.ChildReading;
import org.qingmiao.child.index.StatementRules.StatementFault;
import org.qingmiao.field.FieldSet;
import org.qingmiao.field.FilledForm;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.page.SentValues;
import org.qingmiao.platform.DateParser;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Corrects a child, and notes what became of it. */
@Controller
class ChildChangeController {
    private final ChildRights rights;
    private final ChildReading reading;
    private final ChildChanges changes;
    private final ChildFormComposer forms;
    private final PageRenderer pageRenderer;

    ChildChangeController(
            ChildRights rights,
            ChildReading reading,
            ChildChanges changes,
            ChildFormComposer forms,
            PageRenderer pageRenderer) {
        this.rights = rights;
        this.reading = reading;
        this.changes = changes;
        this.forms = forms;
        this.pageRenderer = pageRenderer;
    }

    @GetMapping("/children/{id}/correct")
    View begin(@PathVariable String id) {
        Person by = SignedIn.needed();
        ChildProfile child = child(id, by);
        rights.toRegister(by);
        List<Guardian> guardians = guardians(child);
        FieldSet fields = ChildForm.correcting(guardians.size());
        return page(child, ChildFormFilling.known(fields, child.who(), guardians), HttpStatus.OK);
    }

    private ChildProfile child(String id, Person by) {
        return reading.read(ChildPaths.id(id), by).orElseThrow(() -> RequestProblem.NOT_THERE.exception());
    }

    private static List<Guardian> guardians(ChildProfile child) {
        return child.family().guardians().stream()
                .filter(g -> g.until().isEmpty())
                .map(g -> new Guardian(g.role(), g.name(), g.phone()))
                .toList();
    }

    @PostMapping("/children/{id}/correct")
    View correct(@PathVariable String id, HttpServletRequest request) {
        Person by = SignedIn.needed();
        ChildProfile child = child(id, by);
        FieldSet fields = ChildForm.correcting(guardians(child).size());
        FilledForm form = ChildFormReading.judged(FilledForm.read(fields, SentValues.of(request)));
        List<StatementFault> faults =
                form.isRight() ? changes.correct(child.id(), ChildFormReading.statement(form), by) : List.of();
        FilledForm judged = ChildFormComposer.wrong(form, faults);
        return judged.isRight()
                ? ChildPaths.done(child.id(), "corrected")
                : page(child, judged, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private View page(ChildProfile child, FilledForm form, HttpStatus status) {
        ChildFormView view = forms.correcting(child.id(), PartWords.name(child.who()), form);
        return pageRenderer.page(
                "children/form",
                ChildPaths.head(Messages.of("children.correct"), PartWords.name(child.who()), child.id()),
                view,
                status);
    }

    @PostMapping("/children/{id}/move")
    View move(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String home,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String day) {
        Person by = SignedIn.needed();
        UUID child = ChildPaths.id(id);
        if (forms.homes(by).stream().noneMatch(o -> o.code().equals(home))) {
            throw RequestProblem.UNKNOWN_VALUE.at("home", home);
        }
        if (address.length() > ChildForm.ADDRESS) {
            throw RequestProblem.UNKNOWN_VALUE.at("address", "");
        }
        changes.move(child, home, address.strip(), day(day), by);
        // It may be out of reach by now.
        return reading.read(child, by).isPresent()
                ? ChildPaths.done(child, "moved")
                : new RedirectView(ChildPaths.INDEX);
    }

    @PostMapping("/children/{id}/school")
    View school(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String school,
            @RequestParam(defaultValue = "") String day) {
        Person by = SignedIn.needed();
        Optional<String> chosen = Optional.of(school).filter(s -> !s.isEmpty());
        if (chosen.isPresent()
                && forms.schools(by).stream().noneMatch(o -> o.code().equals(school))) {
            throw RequestProblem.UNKNOWN_VALUE.at("school", school);
        }
        changes.school(ChildPaths.id(id), chosen, day(day), by);
        return ChildPaths.done(ChildPaths.id(id), "noted");
    }

    @PostMapping("/children/{id}/died")
    View died(@PathVariable String id, @RequestParam(defaultValue = "") String day) {
        changes.died(ChildPaths.id(id), day(day), SignedIn.needed());
        return ChildPaths.done(ChildPaths.id(id), "noted");
    }

    @PostMapping("/children/{id}/events/{event}/withdraw")
    View withdraw(@PathVariable String id, @PathVariable String event) {
        changes.withdraw(ChildPaths.id(id), ChildPaths.id(event), SignedIn.needed());
        return ChildPaths.done(ChildPaths.id(id), "withdrawn");
    }

    private static LocalDate day(String text) {
        return DateParser.day(text).orElseThrow(() -> RequestProblem.UNKNOWN_VALUE.at("day", text));
    }
}
