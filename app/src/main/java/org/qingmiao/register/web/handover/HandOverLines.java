package org.qingmiao.register.web.handover;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qingmiao.page.PersonNames;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.HandOver;
import org.qingmiao.register.handover.KeptHandOver;
import org.qingmiao.register.handover.act.HandOverAct;
import org.qingmiao.register.handover.act.HandOverDesk;
import org.qingmiao.register.handover.act.SeenHandOver;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.web.record.part.DayWords;
import org.qingmiao.register.web.record.part.FieldOptions;
import org.qingmiao.register.web.record.part.OwedMark;
import org.qingmiao.register.web.record.part.OwedNames;
import org.qingmiao.register.web.record.part.RecordRequests;
import org.springframework.stereotype.Component;

/** Arranges the hand-overs of a record. */
@Component
public class HandOverLines {
    private final HandOverDesk desk;
    private final FieldOptions options;
    private final PersonNames people;
    private final Clock clock;

    HandOverLines(HandOverDesk desk, FieldOptions options, PersonNames people, Clock clock) {
        this.desk = desk;
        this.options = options;
        this.people = people;
        this.clock = clock;
    }

    public List<HandOverLine> of(OpenedRecord record) {
        return desk.of(record).stream().map(seen -> line(record, seen)).toList();
    }

    private HandOverLine line(OpenedRecord record, SeenHandOver seen) {
        KeptHandOver kept = seen.kept();
        return new HandOverLine(
                Messages.of(
                        "handover.line",
                        seen.definition().label(),
                        options.unit(kept.from().unit()),
                        receiver(kept)),
                HandOverWords.state(kept),
                kept.state().isLive(),
                facts(seen),
                kept.owed().map(part -> owed(seen.definition(), part, clock.instant())),
                acts(record, seen));
    }

    Text receiver(KeptHandOver kept) {
        return kept.to().map(to -> options.unit(to.unit())).orElseGet(kept::outsider);
    }

    static HandOverLine.Owed owed(HandOver definition, KeptHandOver.Part part, Instant now) {
        return new HandOverLine.Owed(
                OwedNames.part(definition, part.id()), OwedMark.of(part.due().orElseThrow(), now), part.how());
    }

    private List<Text> facts(SeenHandOver seen) {
        KeptHandOver kept = seen.kept();
        List<Text> facts = new ArrayList<>();
        facts.add(Messages.of(
                "handover.offered", by(kept.course().offeredAt(), kept.course().offeredBy())));
        kept.passedFrom().ifPresent(from -> facts.add(Messages.of("handover.passed_on")));
        for (KeptHandOver.Part part : kept.parts()) {
            part.doneAt()
                    .ifPresent(at -> facts.add(Messages.of(
                            "handover.part.done",
                            OwedNames.part(seen.definition(), part.id()),
                            by(at, part.doneBy()))));
        }
        kept.opened().ifPresent(opened -> facts.add(Messages.of("handover.opened")));
        kept.reason()
                .filter(reason -> seen.party())
                .ifPresent(reason -> facts.add(Messages.of("handover.reason", reason)));
        return facts;
    }

    private Text by(Instant at, Optional<String> login) {
        Text when = DayWords.moment(at);
        return login.map(l -> Messages.of("handover.part.by", when, people.of(l)))
                .orElse(when);
    }

    private static List<HandOverLine.Act> acts(OpenedRecord record, SeenHandOver seen) {
        List<HandOverLine.Act> acts = new ArrayList<>();
        String path = RecordRequests.path(record) + "/hand-overs/" + seen.kept().id() + "/";
        for (HandOverAct act : HandOverAct.values()) {
            if (!seen.acts().contains(act)) {
                continue;
            }
            if (act == HandOverAct.ANSWER) {
                seen.answers()
                        .forEach(answer -> acts.add(new HandOverLine.Act(
                                path + act.word() + "?answer=" + answer.id(),
                                Messages.of("handover.act.answer.of", answer.label()),
                                true)));
            } else {
                acts.add(new HandOverLine.Act(path + act.word(), HandOverWords.act(act), act == HandOverAct.ACCEPT));
            }
        }
        return acts;
    }
}
