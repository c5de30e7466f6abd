package org.qingmiao.reporting.round;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.page.PageHead;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.loaded.RequestedPlans;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.SignedIn;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds what an address names: the plan, the round, the unit; unknown ones and those out of sight are not found. */
@Component
public class RoundResolver {
    public static final PageHead.Crumb REPORTING =
            new PageHead.Crumb(Messages.of("reporting.nav.reporting"), "/reporting");
    public static final PageHead.Crumb ROUNDS = new PageHead.Crumb(Messages.of("rounds.list"), "/rounds");

    private final RequestedPlans asked;
    private final Rounds rounds;
    private final RoundForms forms;
    private final RoundRights rights;

    RoundResolver(RequestedPlans asked, Rounds rounds, RoundForms forms, RoundRights rights) {
        this.asked = asked;
        this.rounds = rounds;
        this.forms = forms;
        this.rights = rights;
    }

    public Plan plan(HttpServletRequest request) {
        return asked.of(request);
    }

    /** Of the plan that is asked for, else of the newest visible plan that has such a round. */
    public Round round(HttpServletRequest request, String id) {
        Round round = rounds.find(plan(request).id(), id)
                .or(() -> asked.visible().stream()
                        .flatMap(p -> rounds.find(p.id(), id).stream())
                        .findFirst())
                .orElseThrow(RoundResolver::notFound);
        asked.find(round.plan()).ifPresent(plan -> asked.show(request, plan));
        return round;
    }

    /** A unit's answer that a person looks at. */
    public record SubmissionRequest(Person person, Round round, OrgUnit unit) {
        public String path() {
            return round.path(unit.id());
        }
    }

    public SubmissionRequest visit(HttpServletRequest request, String id, String unit) {
        Person person = person();
        Round round = round(request, id);
        OrgUnit asked = forms.tree().find(unit).filter(u -> round.asks(u.id())).orElseThrow(RoundResolver::notFound);
        if (!rights.maySee(person, unit)) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        return new SubmissionRequest(person, round, asked);
    }

    public static ResponseStatusException notFound() {
        return RequestProblem.NOT_THERE.exception();
    }

    public static Person person() {
        return SignedIn.needed();
    }

    public static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
    }

    /** A whole number of up to nine digits, or -1. */
    public static int number(HttpServletRequest request, String name) {
        String text = parameter(request, name);
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }
}
