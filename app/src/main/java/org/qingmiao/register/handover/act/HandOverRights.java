package org.qingmiao.register.handover.act;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.qingmiao.register.definition.HandOver;
import org.qingmiao.register.handover.HandOverReceivers.Giving;
import org.qingmiao.register.handover.HandOverState;
import org.qingmiao.register.handover.KeptHandOver;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.right.ReceivingDuties;

/** Who may do what with a hand-over. Where its receiver has no account, whoever gave it notes what came of it. */
record HandOverRights(OpenedRecord record, HandOver definition, KeptHandOver kept) {
    boolean receives() {
        return kept.to()
                .map(to -> record.register().access().receives(definition, to.ord()))
                .orElseGet(this::gives);
    }

    boolean gives() {
        return ReceivingDuties.gives(
                record.register().definition(), definition, record.sight().duties());
    }

    SeenHandOver seen(Giving giving) {
        List<HandOver.Return> answers = receives() && kept.state().isTheirs() ? answers(giving) : List.of();
        return new SeenHandOver(definition, kept, receives() || gives(), acts(!answers.isEmpty()), answers);
    }

    private List<HandOver.Return> answers(Giving giving) {
        return definition.returns().values().stream()
                .filter(r -> r.when().map(giving::holds).orElse(true))
                .filter(r -> kept.part(r.id()).filter(p -> p.doneAt().isEmpty()).isPresent())
                .toList();
    }

    private Set<HandOverAct> acts(boolean answers) {
        Set<HandOverAct> acts = EnumSet.noneOf(HandOverAct.class);
        if (receives()) {
            acts.addAll(ofReceiver(answers));
        }
        if (gives()) {
            acts.addAll(ofGiver());
        }
        return acts;
    }

    private Set<HandOverAct> ofReceiver(boolean answers) {
        Set<HandOverAct> acts = EnumSet.noneOf(HandOverAct.class);
        if (kept.state() == HandOverState.OFFERED) {
            acts.addAll(EnumSet.of(HandOverAct.ACCEPT, HandOverAct.REFUSE));
        }
        if (answers) {
            acts.add(HandOverAct.ANSWER);
        }
        if (kept.state().isLive() && kept.to().isPresent() && passesOn()) {
            acts.add(HandOverAct.PASS_ON);
        }
        if (kept.state().isTheirs() && kept.owed().isEmpty()) {
            acts.add(HandOverAct.END);
        }
        return acts;
    }

    private boolean passesOn() {
        return definition.passesOn() || definition.returns().values().stream().anyMatch(HandOver.Return::passesOn);
    }

    private Set<HandOverAct> ofGiver() {
        return switch (kept.state()) {
            case OFFERED -> EnumSet.of(HandOverAct.TAKE_BACK);
            case ACCEPTED, ANSWERED -> EnumSet.of(HandOverAct.END);
            case ENDED, REFUSED, WITHDRAWN, PASSED -> EnumSet.noneOf(HandOverAct.class);
        };
    }
}
