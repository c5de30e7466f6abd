package org.qingmiao.voice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.page.NavigationSection;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.page.StateSignal;
import org.qingmiao.plan.Clause;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.plan.loaded.RequestedPlans;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.Person;
import org.qingmiao.voice.HarmAlarm;
import org.qingmiao.voice.Suggestion;
import org.qingmiao.voice.SuggestionRepository;
import org.qingmiao.voice.VoiceRights;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Composes the queue. */
@Component
class VoiceComposer {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZONE);
    private static final int DAYS_TO_ANSWER = 20;

    private final SuggestionRepository table;
    private final Plans plans;
    private final OrgUnits units;
    private final Permissions permissions;
    private final RequestedPlans asked;
    private final VoiceRights rights;
    private final PageRenderer pageRenderer;
    private final Clock clock;

    VoiceComposer(
            SuggestionRepository table,
            Plans plans,
            RequestedPlans asked,
            OrgUnits units,
            Permissions permissions,
            VoiceRights rights,
            PageRenderer pageRenderer,
            Clock clock) {
        this.asked = asked;
        this.rights = rights;
        this.table = table;
        this.plans = plans;
        this.units = units;
        this.permissions = permissions;
        this.pageRenderer = pageRenderer;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    View page(
            Person person,
            Optional<Suggestion.State> state,
            Optional<Text> said,
            HttpStatus status,
            HttpServletRequest request) {
        Plan plan = asked.of(request);
        boolean moderator = rights.mayModerate(person, plan.id());
        List<VoiceView.Row> rows = table.visible(state).stream()
                .filter(s -> s.plan().equals(plan.id()) || plans.find(s.plan()).isEmpty())
                .map(s -> row(s, person, moderator))
                .toList();
        VoiceView model = new VoiceView(
                rows,
                state.map(Suggestion.State::id).orElse(""),
                moderator,
                inCharge(plan),
                today().plusDays(DAYS_TO_ANSWER).toString(),
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
                row(s, person, true),
                s.words(),
                table.additions(s.id()),
                s.harm().map(Suggestion.Harm::openedBy).orElse(""),
                purpose,
                typed);
        PageHead head = PageHead.of(Messages.of("voice.held.title", s.id()), NavigationSection.NONE)
                .under(new PageHead.Crumb(Messages.of("voice.title"), "/voice?state=held"));
        return pageRenderer.page("voice/held", head, model, status);
    }

    private Optional<Text> clock(Suggestion s) {
        return s.harm().filter(h -> s.state() == Suggestion.State.HELD).map(h -> {
            boolean late = h.handOverBy().isBefore(clock.instant());
            return Messages.of(
                    late ? "voice.clock.late" : "voice.clock",
                    HarmAlarm.lasting(Duration.between(s.at(), clock.instant())),
                    MINUTE.format(h.handOverBy()));
        });
    }

    private static List<Text> signs(Suggestion s) {
        return s.harm().map(Suggestion.Harm::signs).filter(signs -> !signs.isEmpty()).stream()
                .flatMap(signs -> Arrays.stream(signs.split(",", -1)))
                .map(kind -> Messages.of("voice.sign." + kind))
                .toList();
    }

    /** Whether a unit is one of the district whose plan the suggestion was made for. */
    boolean isOfDistrict(Suggestion s, String unit) {
        String district = plan(s).head().district();
        return units.tree().findBelow(district, unit).isPresent();
    }

    private Plan plan(Suggestion s) {
        return plans.find(s.plan()).orElseGet(plans::current);
    }

    private VoiceView.Row row(Suggestion s, Person person, boolean moderator) {
        boolean sealed = s.state() == Suggestion.State.HELD || s.state() == Suggestion.State.HANDED;
        Plan plan = plan(s);
        OrgTree tree = units.tree();
        String lead = plan.clauses().stream()
                .filter(c -> c.id().equals(s.clause()))
                .flatMap(c -> c.lead().stream())
                .filter(u -> tree.find(u).isPresent())
                .findFirst()
                .orElse("");
        return new VoiceView.Row(
                s.id(),
                s.state().id(),
                signal(s),
                sealed ? "" : s.words(),
                PublicVoiceController.title(plan, s.clause()),
                s.clause().isEmpty() ? "" : "/plan/" + s.clause(),
                lead,
                tree.find(s.unit()).map(OrgUnit::name).orElse(Text.same("")),
                s.due().map(LocalDate::toString).orElse(""),
                s.reason(),
                MINUTE.format(s.at()),
                s.votes(),
                s.answer().orElse(""),
                s.state() == Suggestion.State.PUBLISHED && permissions.may(person, Action.VOICE_ANSWER, s.unit()),
                moderator && s.answer().isEmpty() && s.state().undone() != s.state(),
                signs(s),
                clock(s),
                sealed);
    }

    private StateSignal signal(Suggestion s) {
        return switch (s.state()) {
            case HELD -> StateSignal.OFF_TRACK;
            case RECEIVED -> StateSignal.AT_RISK;
            case REFUSED, MERGED, HANDED -> StateSignal.NO_DATA;
            case PUBLISHED -> {
                StateSignal owed = s.isLate(today()) ? StateSignal.OFF_TRACK : StateSignal.ON_TRACK;
                yield s.answer().isPresent() ? StateSignal.ACHIEVED : owed;
            }
        };
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
