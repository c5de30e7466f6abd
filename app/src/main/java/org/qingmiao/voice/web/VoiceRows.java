package org.qingmiao.voice.web;

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
import org.qingmiao.page.StateSignal;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.Person;
import org.qingmiao.voice.HarmAlarm;
import org.qingmiao.voice.Suggestion;
import org.springframework.stereotype.Component;

/** Suggestions as they stand in the queue: their clause, who answers, and what time is left. */
@Component
class VoiceRows {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZONE);

    private final Plans plans;
    private final OrgUnits units;
    private final Permissions permissions;
    private final Clock clock;

    VoiceRows(Plans plans, OrgUnits units, Permissions permissions, Clock clock) {
        this.plans = plans;
        this.units = units;
        this.permissions = permissions;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** Whether a suggestion stands in the queue of a plan; one of a plan that is loaded no more stands in all. */
    boolean isListed(Suggestion s, Plan plan) {
        return s.plan().equals(plan.id()) || plans.find(s.plan()).isEmpty();
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

    VoiceView.Row of(Suggestion s, Person person, boolean moderator) {
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
                PublicVoiceComposer.title(plan, s.clause()),
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
}
