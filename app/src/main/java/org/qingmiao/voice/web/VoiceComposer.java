package org.qingmiao.voice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.page.NavigationSection;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.plan.Clause;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.loaded.RequestedPlans;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Person;
import org.qingmiao.voice.Suggestion;
import org.qingmiao.voice.SuggestionRepository;
import org.qingmiao.voice.VoiceRights;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Composes the queue. */
@Component
class VoiceComposer {
    private static final int DAYS_TO_ANSWER = 20;

    private final SuggestionRepository table;
    private final RequestedPlans asked;
    private final OrgUnits units;
    private final VoiceRights rights;
    private final VoiceRows rows;
    private final PageRenderer pageRenderer;

    VoiceComposer(
            SuggestionRepository table,
            RequestedPlans asked,
            OrgUnits units,
            VoiceRights rights,
            VoiceRows rows,
            PageRenderer pageRenderer) {
        this.table = table;
        this.asked = asked;
        this.units = units;
        this.rights = rights;
        this.rows = rows;
        this.pageRenderer = pageRenderer;
    }

    View page(
            Person person,
            Optional<Suggestion.State> state,
            Optional<Text> said,
            HttpStatus status,
            HttpServletRequest request) {
        Plan plan = asked.of(request);
        boolean moderator = rights.mayModerate(person, plan.id());
        List<VoiceView.Row> found = table.visible(state).stream()
                .filter(s -> rows.isListed(s, plan))
                .map(s -> rows.of(s, person, moderator))
                .toList();
        VoiceView model = new VoiceView(
                found,
                state.map(Suggestion.State::id).orElse(""),
                moderator,
                inCharge(plan),
                rows.today().plusDays(DAYS_TO_ANSWER).toString(),
                said,
                status.isError());
        return pageRenderer.page(
                "voice/queue", PageHead.of(Messages.of("voice.title"), NavigationSection.NONE), model, status);
    }

    /** The form of a report of harm as it opens. */
    HarmReportView.Typed proposed() {
        return new HarmReportView.Typed("", Messages.in(Lang.ZH, "voice.told.proposed"), Optional.empty());
    }

    /** One report of harm with its words. */
    View held(Person person, Suggestion s, String purpose, HarmReportView.Typed typed, HttpStatus status) {
        HarmReportView model = new HarmReportView(
                rows.of(s, person, true),
                s.words(),
                table.additions(s.id()),
                s.harm().map(Suggestion.Harm::openedBy).orElse(""),
                purpose,
                typed);
        PageHead head = PageHead.of(Messages.of("voice.held.title", s.id()), NavigationSection.NONE)
                .under(new PageHead.Crumb(Messages.of("voice.title"), "/voice?state=held"));
        return pageRenderer.page("voice/held", head, model, status);
    }

    /** Every unit that leads some clause. */
    private List<VoiceView.Unit> inCharge(Plan plan) {
        OrgTree tree = units.tree();
        return plan.clauses().stream()
                .map(Clause::lead)
                .flatMap(List::stream)
                .distinct()
                .flatMap(id -> tree.find(id).stream())
                .map(u -> new VoiceView.Unit(u.id(), u.name()))
                .toList();
    }
}
