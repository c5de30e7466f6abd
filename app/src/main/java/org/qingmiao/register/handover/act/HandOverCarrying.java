package org.qingmiao.register.handover.act;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.register.definition.HandOver;
import org.qingmiao.register.handover.HandOverTurns;
import org.qingmiao.register.handover.HandOverTurns.Turn;
import org.qingmiao.register.handover.KeptHandOver;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordDesk;
import org.qingmiao.register.record.RecordInput;
import org.qingmiao.register.record.RecordOutcome;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.storage.StoredRecord;

/** Carries out what is done with hand-overs: the hand-over, the record and its history change together or not at all. */
final class HandOverCarrying {
    private final RecordDesk records;
    private final HandOverAsking asking;
    private final HandOverTurns turns;

    HandOverCarrying(RecordDesk records, HandOverAsking asking, HandOverTurns turns) {
        this.records = records;
        this.asking = asking;
        this.turns = turns;
    }

    /** What came of the same request before. */
    Optional<RecordOutcome> repeated(KeptRegister register, KeptHandOver handOver, HandOverRequest request) {
        return records.editing()
                .noted(
                        register,
                        new StoredRecord.Key(handOver.district(), handOver.record()),
                        request.act().noted(handOver.kind()),
                        request.known(handOver.id()));
    }

    /** Within a transaction; unless it is done, nothing of it may stay. */
    RecordOutcome carry(OpenedRecord record, HandOver definition, UUID id, HandOverRequest request) {
        KeptRegister register = record.register().kept();
        KeptHandOver held = turns.held(register.id(), record.head().key().district(), id)
                .orElseThrow(() -> RequestProblem.NOT_THERE.exception());
        Optional<RecordOutcome> before = repeated(register, held, request);
        if (before.isPresent()) {
            return before.get();
        }
        if (held.version() != request.version()) {
            return new RecordOutcome.Conflict(record.head().version(), Set.of());
        }
        turn(
                record,
                new Turn(
                        asking.giving(record), definition, held, request.input().reason()),
                request);
        RecordOutcome noted = note(record, definition, held, request);
        if (noted instanceof RecordOutcome.Done done
                && definition.givesRecord()
                && request.act() == HandOverAct.ACCEPT) {
            held.to().ifPresent(to -> turns.give(register, done.record(), done.version(), to.unit()));
        }
        return noted;
    }

    private void turn(OpenedRecord record, Turn turn, HandOverRequest request) {
        switch (request.act()) {
            case ACCEPT -> turns.accept(turn, request.partly(), opened(record, turn));
            case REFUSE -> turns.refuse(turn);
            case ANSWER ->
                request.answer().map(turn.definition().returns()::get).ifPresent(answer -> turns.answer(turn, answer));
            case PASS_ON -> turns.pass(turn, request.unit().orElseThrow());
            case END -> turns.end(turn, new HandOverRights(record, turn.definition(), turn.handOver()).receives());
            case TAKE_BACK -> turns.withdraw(turn);
        }
    }

    /** The receiver's own record, where the hand-over makes one. */
    private Optional<UUID> opened(OpenedRecord record, Turn turn) {
        return turn.definition()
                .opens()
                .flatMap(opening -> turn.handOver()
                        .to()
                        .flatMap(to -> records.openings()
                                .open(record, opening, to.unit(), turn.giving().cells())));
    }

    /** Where fields are filled, it is upon the version that the writer saw; else upon the one that there is. */
    private RecordOutcome note(OpenedRecord record, HandOver definition, KeptHandOver held, HandOverRequest request) {
        RecordInput known = request.known(held.id());
        Set<String> asked = new HashSet<>();
        if (request.act() == HandOverAct.ANSWER) {
            request.answer()
                    .map(definition.returns()::get)
                    .ifPresent(answer ->
                            asked.addAll(HandOverAsking.fields(record.register().kept(), answer)));
        }
        if (!asked.containsAll(request.input().cells().keySet())) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        int basedOn = request.input().cells().isEmpty()
                ? record.head().version()
                : request.input().basedOn();
        return records.editing().note(record, request.act().noted(held.kind()), asked, basedOn, known);
    }
}
