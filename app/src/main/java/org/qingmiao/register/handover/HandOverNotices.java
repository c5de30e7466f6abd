package org.qingmiao.register.handover;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.notice.Notice;
import org.qingmiao.notice.Notices;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.HandOver;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.right.DutyHolders;
import org.qingmiao.register.right.ReceivingDuties;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Tells the other side of a hand-over what happened. It names register, number and units, and nothing of the record. */
@Component
class HandOverNotices {
    private final Notices notices;
    private final DutyHolders holders;
    private final OrgUnits units;
    private final boolean tells;

    @Autowired
    HandOverNotices(Notices notices, DutyHolders holders, OrgUnits units) {
        this(notices, holders, units, true);
    }

    private HandOverNotices(Notices notices, DutyHolders holders, OrgUnits units, boolean tells) {
        this.notices = notices;
        this.holders = holders;
        this.units = units;
        this.tells = tells;
    }

    /** For what happened earlier: nobody is told. */
    HandOverNotices silent() {
        return new HandOverNotices(notices, holders, units, false);
    }

    /** Those who deal with it in the unit to which it went. */
    void receivers(Register register, KeptHandOver handOver, String what) {
        if (!tells) {
            return;
        }
        Set<String> duties = ReceivingDuties.of(register, definition(register, handOver));
        List<String> to = handOver.to().stream()
                .flatMap(place -> holders.of(place.unit(), duties).stream())
                .toList();
        send(register, handOver, what, to, handOver.state().isLive());
    }

    private static HandOver definition(Register register, KeptHandOver handOver) {
        return Objects.requireNonNull(register.handOvers().get(handOver.kind()));
    }

    /** Whoever offered it. */
    void giver(Register register, KeptHandOver handOver, String what) {
        if (!tells) {
            return;
        }
        List<String> to = handOver.course().offeredBy().stream().toList();
        send(register, handOver, what, to, !handOver.hasGone(definition(register, handOver)));
    }

    /** @param seen whether those to whom it goes see the record */
    private void send(Register register, KeptHandOver handOver, String what, List<String> to, boolean seen) {
        Optional<String> actor = ActorContext.present().person();
        Text unit = handOver.to().map(place -> name(place.unit())).orElseGet(handOver::outsider);
        Text title = Messages.of(
                "handover.notice." + what,
                register.name(),
                handOver.number(),
                definition(register, handOver).label(),
                unit,
                name(handOver.from().unit()));
        String link = seen ? "/registers/" + register.id() + "/records/" + handOver.record() : "/registers/handed";
        to.stream()
                .filter(login -> !actor.equals(Optional.of(login)))
                .forEach(login -> notices.send(new Notice(login, "handover." + what, title, Text.same(""), link)));
    }

    private Text name(String unit) {
        return units.tree().find(unit).map(OrgUnit::name).orElseGet(() -> Text.same(unit));
    }
}
