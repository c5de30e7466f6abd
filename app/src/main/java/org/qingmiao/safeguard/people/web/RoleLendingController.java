package org.qingmiao.safeguard.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Optional;
import org.qingmiao.safeguard.people.Proposals;
import org.qingmiao.safeguard.people.RoleLending;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Stand-ins for oneself, and proposals by and about oneself. */
@Controller
class RoleLendingController {
    private final OwnAccountComposer pages;
    private final OwnRoles roles;
    private final RoleLending roleLending;
    private final Proposals proposals;

    RoleLendingController(OwnAccountComposer pages, OwnRoles roles, RoleLending roleLending, Proposals proposals) {
        this.pages = pages;
        this.roles = roles;
        this.roleLending = roleLending;
        this.proposals = proposals;
    }

    @PostMapping("/me/lend")
    View lend(
            @RequestParam String grant,
            @RequestParam String to,
            @RequestParam String from,
            @RequestParam String until,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        Optional<LocalDate> first = OwnAccountController.day(from);
        Optional<LocalDate> last = OwnAccountController.day(until);
        if (first.isEmpty() || last.isEmpty()) {
            return pages.refused("safeguard.me.lend.bad_days", request);
        }
        RoleLending.Wish wish = new RoleLending.Wish(grant, to.strip(), first.get(), last.get(), reason);
        RoleLending.Outcome outcome = roleLending.lend(OwnAccountController.me().login(), wish, roles.today());
        if (!outcome.problem().isEmpty()) {
            return pages.refused(outcome.problem(), request);
        }
        return new RedirectView(outcome.proposed() ? "/me?proposed#proposals" : "/me?done#lend");
    }

    @PostMapping("/me/lend/back")
    View takeBack(@RequestParam String grant) {
        roleLending.takeBack(OwnAccountController.me().login(), grant, roles.today());
        return new RedirectView("/me?done#lend");
    }

    /** Taken back by who proposed it, refused by whom it concerns. */
    @PostMapping("/me/proposals/close")
    View close(
            @RequestParam String id,
            @RequestParam(required = false) String refuse,
            @RequestParam(defaultValue = "") String answer,
            HttpServletRequest request) {
        return proposals
                .close(id, refuse != null, answer)
                .map(key -> pages.refused(key, request))
                .orElseGet(() -> new RedirectView("/me?done#proposals"));
    }
}
