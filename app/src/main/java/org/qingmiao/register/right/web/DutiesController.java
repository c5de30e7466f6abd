package org.qingmiao.register.right.web;

import jakarta.servlet.http.HttpServletRequest;
import org.qingmiao.exchange.TableFile;
import org.qingmiao.field.FilledForm;
import org.qingmiao.page.Languages;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.page.SentValues;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.register.right.DutyGrants;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.AdminPart;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.PersonalDataReads;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Who holds which duty where; whoever manages people gives and takes them. */
@Controller
class DutiesController {
    static final String PATH = "/admin/duties";

    private final PageRenderer pageRenderer;
    private final DutiesComposer composer;
    private final DutyAdministration administration;
    private final DutyGrants grants;
    private final Permissions permissions;
    private final PersonalDataReads personalDataReads;

    DutiesController(
            PageRenderer pageRenderer,
            DutiesComposer composer,
            DutyAdministration administration,
            DutyGrants grants,
            Permissions permissions,
            PersonalDataReads personalDataReads) {
        this.pageRenderer = pageRenderer;
        this.composer = composer;
        this.administration = administration;
        this.grants = grants;
        this.permissions = permissions;
        this.personalDataReads = personalDataReads;
    }

    @GetMapping("/admin/duties")
    View duties(
            @RequestParam(defaultValue = "") String duty,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "person") String order,
            @RequestParam(defaultValue = "") String done) {
        Person me = mayManage();
        DutySearch search = new DutySearch(duty, unit, text.strip(), order);
        personalDataReads.at("duty.read", "duties", unit, search.asked());
        return page(me, search, administration.empty(me), done, HttpStatus.OK);
    }

    private View page(Person me, DutySearch search, FilledForm filled, String done, HttpStatus status) {
        PageHead head =
                PageHead.of(Messages.of("duties.admin"), AdminPart.SECTION).under(AdminPart.CRUMB);
        String said = switch (done) {
            case "given" -> "duties.given";
            case "taken" -> "duties.taken";
            default -> "";
        };
        return pageRenderer.page("register/duties", head, composer.view(me, search, filled, said), status);
    }

    private Person mayManage() {
        return permissions.neededAnywhere(Action.PEOPLE_MANAGE);
    }

    @GetMapping("/admin/duties.{format:csv|xlsx}")
    ResponseEntity<byte[]> export(
            @PathVariable String format,
            @RequestParam(defaultValue = "") String duty,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "person") String order,
            HttpServletRequest request) {
        mayManage();
        DutySearch search = new DutySearch(duty, unit, text.strip(), order);
        personalDataReads.at("duty.export", "duties", unit, search.asked());
        return TableFile.of(composer.table(search, Languages.of(request)), "duties", format);
    }

    @PostMapping("/admin/duties")
    View give(HttpServletRequest request) {
        Person me = mayManage();
        FilledForm filled = administration.give(me, SentValues.of(request));
        if (!filled.isRight()) {
            DutySearch all = new DutySearch("", "", "", "person");
            personalDataReads.at("duty.read", "duties", "", all.asked());
            return page(me, all, filled, "", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new RedirectView(PATH + "?done=given");
    }

    /** What row-level security does not show is as if not there. */
    @PostMapping("/admin/duties/take")
    View take(@RequestParam String grant) {
        mayManage();
        if (!grants.take(grant)) {
            throw RequestProblem.NOT_THERE.exception();
        }
        return new RedirectView(PATH + "?done=taken");
    }
}
