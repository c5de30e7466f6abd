package org.qingmiao.register.handover;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.HandOver;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.handover.HandOverReceivers.Giving;
import org.qingmiao.register.handover.KeptHandOver.Part;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.storage.StoredRecord;
import org.springframework.stereotype.Component;

/**
 * What either side does with a hand-over: it is written, the record is opened or closed accordingly, and the other side is
 * told. Who may was asked before, and whoever acts holds the hand-over.
 */
@Component
public class HandOverTurns {
    private final HandOverWriting writing;
    private final HandOverOffering offering;

    HandOverTurns(HandOverWriting writing, HandOverOffering offering) {
        this.writing = writing;
        this.offering = offering;
    }

    public HandOverTurns by(Clock other) {
        return new HandOverTurns(writing.by(other), offering.by(other));
    }

    /** A hand-over that is somebody's turn, with the record as it is judged. */
    public record Turn(Giving giving, HandOver definition, KeptHandOver handOver, Optional<String> reason) {
        Register register() {
            return giving.register().definition();
        }

        StoredRecord.Key record() {
            return new StoredRecord.Key(handOver.district(), handOver.record());
        }
    }

    /** One that nobody else changes until the transaction ends. */
    public Optional<KeptHandOver> held(String register, int district, UUID id) {
        return writing.locked(register, district, id);
    }

    /**
     * It is the receiver's from now on; who gets the record itself has it, and nothing is handed any more.
     *
     * @param opened the record that the receiver got
     */
    public void accept(Turn turn, boolean partly, Optional<UUID> opened) {
        KeptHandOver before = turn.handOver();
        boolean over =
                turn.definition().givesRecord() && turn.definition().returns().isEmpty();
        KeptHandOver.Course accepted =
                before.course().accepted(writing.now(), ActorContext.present().person());
        HandOverChange change = HandOverChange.of(before)
                .state(over ? HandOverState.ENDED : HandOverState.ACCEPTED)
                .partly(partly)
                .reason(turn.reason())
                .opened(opened)
                .course(over ? accepted.ended(writing.now()) : accepted);
        done(before, KeptHandOver.ACCEPT, change);
        KeptHandOver after = HandOverParts.with(turn.giving(), turn.definition(), change.next());
        written(turn, after, "accept");
        writing.tellGiver(turn.register(), after, partly ? "accepted_partly" : "accepted");
    }

    private void done(KeptHandOver before, String part, HandOverChange change) {
        Part owed = before.part(part)
                .orElseGet(() -> new Part(part, Optional.empty(), Text.same(""), Optional.empty(), Optional.empty()));
        change.part(owed.done(writing.now(), ActorContext.present().person()));
    }

    private void written(Turn turn, KeptHandOver after, String act) {
        writing.replace(after, act);
        writing.open(turn.giving().register(), turn.record());
    }

    /** Its receiver sees the record no more. */
    public void refuse(Turn turn) {
        KeptHandOver before = turn.handOver();
        HandOverChange change = HandOverChange.of(before)
                .state(HandOverState.REFUSED)
                .reason(turn.reason())
                .course(before.course().refused(writing.now()));
        done(before, KeptHandOver.ACCEPT, change);
        KeptHandOver after = change.next();
        written(turn, after, "refuse");
        writing.tellGiver(turn.register(), after, "refused");
    }

    /** One of its answers is given; once all that are owed are there, it is answered. */
    public void answer(Turn turn, HandOver.Return answer) {
        KeptHandOver before = turn.handOver();
        HandOverChange change = HandOverChange.of(before);
        done(before, answer.id(), change);
        KeptHandOver given = HandOverParts.with(turn.giving(), turn.definition(), change.same());
        boolean all = turn.definition().returns().values().stream()
                .filter(r -> r.limit().isPresent()
                        && r.when().map(turn.giving()::holds).orElse(true))
                .allMatch(r -> given.part(r.id()).flatMap(Part::doneAt).isPresent());
        HandOverChange last = HandOverChange.of(given);
        if (all) {
            last.state(HandOverState.ANSWERED).course(given.course().answered(writing.now()));
        }
        KeptHandOver after = last.next();
        writing.replace(after, "answer");
        writing.tellGiver(turn.register(), after, "answered");
    }

    /** Its receiver sees the record no more. */
    public void end(Turn turn, boolean byReceiver) {
        KeptHandOver after = over(turn, HandOverState.ENDED);
        written(turn, after, "end");
        tellOther(turn, after, byReceiver, "ended");
    }

    private void tellOther(Turn turn, KeptHandOver after, boolean byReceiver, String what) {
        if (byReceiver) {
            writing.tellGiver(turn.register(), after, what);
        } else {
            writing.tellReceivers(turn.register(), after, what);
        }
    }

    private KeptHandOver over(Turn turn, HandOverState state) {
        KeptHandOver before = turn.handOver();
        return HandOverChange.of(before)
                .state(state)
                .reason(turn.reason())
                .course(before.course().ended(writing.now()))
                .next();
    }

    /** It is taken back before it was accepted. */
    public void withdraw(Turn turn) {
        KeptHandOver after = over(turn, HandOverState.WITHDRAWN);
        written(turn, after, "take-back");
        writing.tellReceivers(turn.register(), after, "withdrawn");
    }

    /** Another unit has it from now on; it is offered there anew. */
    public void pass(Turn turn, String unit) {
        KeptHandOver after = over(turn, HandOverState.PASSED);
        writing.replace(after, "pass-on");
        KeptHandOver made = offering.pass(turn.giving(), turn.definition(), turn.handOver(), unit);
        writing.open(turn.giving().register(), turn.record());
        writing.tellGiver(turn.register(), made, "passed");
    }

    /** Gives the record to the unit that accepted it. */
    public void give(KeptRegister register, StoredRecord.Key record, int version, String unit) {
        writing.give(register, record, version, unit);
    }
}
