package org.qingmiao.register.handover.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qingmiao.register.handover.act.HandOverWork.HAZARDS;
import static org.qingmiao.register.handover.act.HandOverWork.OWNER;
import static org.qingmiao.register.handover.act.HandOverWork.STREET;
import static org.qingmiao.register.handover.act.HandOverWork.as;
import static org.qingmiao.register.handover.act.HandOverWork.input;
import static org.qingmiao.register.handover.act.HandOverWork.request;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.ProblemException;
import org.qingmiao.register.handover.HandOverState;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordEditing;
import org.qingmiao.register.record.RecordOutcome;
import org.qingmiao.register.record.RecordOutcome.Conflict;
import org.qingmiao.register.record.RecordOutcome.Done;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is done with a hand-over is done once, upon what its doer saw, by whose it is to do, and is written down. */
@DemoServer
class HandOverActsTest {
    @Autowired
    ApplicationContext server;

    @Autowired
    RecordEditing editing;

    @Autowired
    JdbcClient db;

    private HandOverWork work;

    @BeforeEach
    void duties() {
        work = HandOverWork.of(server);
    }

    @Test
    void the_same_request_twice_does_it_once_even_if_the_record_is_seen_no_more() {
        UUID id = work.assigned();
        OpenedRecord record = work.hazard(OWNER, id);
        SeenHandOver one = work.only(record);
        HandOverRequest refuse = request(one, HandOverAct.REFUSE, "示例：不归我们", input(2, Map.of()));
        RecordOutcome first = work.act(record, one, refuse);
        assertThat(((Done) first).repeated()).isFalse();
        Optional<RecordOutcome> again = as(
                OWNER,
                () -> work.desk()
                        .repeated(
                                work.people().register(HAZARDS, OWNER),
                                record.head().key().district(),
                                id,
                                one.kept().id(),
                                refuse));
        assertThat(((Done) again.orElseThrow()).repeated()).isTrue();
        assertThat(((Done) again.get()).version()).isEqualTo(((Done) first).version());
    }

    @Test
    void who_acts_on_what_somebody_else_changed_hears_of_it() {
        UUID id = work.assigned();
        OpenedRecord before = work.hazard(OWNER, id);
        SeenHandOver seen = work.only(before);
        work.done(work.hazard(OWNER, id), HandOverAct.ACCEPT, "");
        HandOverRequest late = request(seen, HandOverAct.REFUSE, "示例：太迟了", input(2, Map.of()));
        assertThat(work.act(before, seen, late)).isInstanceOf(Conflict.class);
        assertThat(work.only(work.hazard(OWNER, id)).kept().state()).isEqualTo(HandOverState.ACCEPTED);
    }

    @Test
    void an_acceptance_does_not_mind_what_the_giver_changed_meanwhile_but_an_answer_does() {
        UUID id = work.assigned();
        OpenedRecord mine = work.hazard(OWNER, id);
        SeenHandOver seen = work.only(mine);
        as(STREET, () -> editing.change(work.hazard(STREET, id), input(2, Map.of("hazard.words", "示例：改过"))));
        HandOverRequest accept = request(seen, HandOverAct.ACCEPT, "", input(2, Map.of()));
        assertThat(work.act(mine, seen, accept)).isInstanceOf(Done.class);
        OpenedRecord accepted = work.hazard(OWNER, id);
        SeenHandOver theirs = work.only(accepted);
        as(
                STREET,
                () -> editing.change(
                        work.hazard(STREET, id),
                        input(4, Map.of("mending.after_photo", UUID.randomUUID().toString()))));
        HandOverRequest answer = request(
                theirs,
                HandOverAct.ANSWER,
                "",
                input(4, Map.of("mending.after_photo", UUID.randomUUID().toString())));
        assertThat(work.act(accepted, theirs, answer)).isInstanceOf(Conflict.class);
        assertThat(work.only(work.hazard(OWNER, id)).kept().state()).isEqualTo(HandOverState.ACCEPTED);
    }

    @Test
    void neither_side_does_what_is_the_others_and_nothing_but_what_an_answer_asks_is_filled_by_it() {
        UUID id = work.assigned();
        OpenedRecord street = work.hazard(STREET, id);
        SeenHandOver seen = work.only(street);
        for (HandOverAct act :
                List.of(HandOverAct.ACCEPT, HandOverAct.REFUSE, HandOverAct.ANSWER, HandOverAct.PASS_ON)) {
            HandOverRequest request = request(seen, act, "示例", input(2, Map.of()));
            assertThatThrownBy(() -> work.act(street, seen, request))
                    .as(act.word())
                    .isInstanceOf(ProblemException.class);
        }
        OpenedRecord owner = work.hazard(OWNER, id);
        SeenHandOver theirs = work.only(owner);
        HandOverRequest filling = request(theirs, HandOverAct.ACCEPT, "", input(2, Map.of("hazard.words", "示例：改成别的")));
        assertThatThrownBy(() -> work.act(owner, theirs, filling)).isInstanceOf(ProblemException.class);
        assertThat(work.only(work.hazard(OWNER, id)).kept().state()).isEqualTo(HandOverState.OFFERED);
    }

    @Test
    void each_act_leaves_an_entry() {
        UUID id = work.assigned();
        work.done(work.hazard(OWNER, id), HandOverAct.ACCEPT, "");
        List<String> acts = ActorContext.asSystem(
                "test",
                () -> db.sql("SELECT who FROM audit_entry WHERE action = 'register.handover' AND object LIKE :object "
                                + "ORDER BY seq")
                        .param("object", "%" + id)
                        .query(String.class)
                        .list());
        assertThat(acts).containsExactly(STREET, OWNER);
    }
}
