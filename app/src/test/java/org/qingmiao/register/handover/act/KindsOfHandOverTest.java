package org.qingmiao.register.handover.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingmiao.StartedPlatform;
import org.qingmiao.plan.compiler.SeededPack;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.register.handover.HandOverState;
import org.qingmiao.register.loaded.LaidOutDatabase;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordInput;
import org.qingmiao.register.record.RecordListing;
import org.qingmiao.register.record.RecordMaking;
import org.qingmiao.register.record.RecordOpening;
import org.qingmiao.register.record.RecordOutcome;
import org.qingmiao.register.record.RecordOutcome.Done;
import org.qingmiao.register.record.RecordOutcome.Faulty;
import org.qingmiao.register.record.RecordPeople;
import org.qingmiao.register.record.RecordSteps;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.record.kept.WorkingRegisters;
import org.qingmiao.register.right.DutyGrants;
import org.qingmiao.register.storage.RecordQuery;
import org.qingmiao.safeguard.Accounts;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hand-overs that no delivered register whose records are kept has: passed on, in part, with the record, to outside. */
@SuppressWarnings("NullAway.Init") // set before all tests
class KindsOfHandOverTest {
    private static final String HEAD = """
        id: %s
        name: 示例 | Example
        about: event
        kept_by: [street]
        ground: { law: 示例, purpose: 示例 | To test, keep: { years: 1, after: "at", local: 本区设定 }, responsible: street-safety, assessment: 示例 }
        number: "%s-{year}-{unit}-{0000}"
        sections:
          main:
            label: 示例 | Main
            why: 示例 | Why
            fields:
              at: { label: 时间 | At, type: moment, default: now }
              line: { label: 示例 | Line, type: text }
          other:
            label: 其他 | Other
            why: 示例 | Why
            class: sensitive
            fields: { note: { label: 示例 | Note, type: text } }
        states: { open: 开 | Open, closed: { label: 完 | Closed, end: true } }
        grants: [ { duty: street-safety, scope: unit, fill: all } ]
        """;
    private static final String LIFE = """
        steps:
          begin: { label: 开始 | Begin, from: [], to: open, by: [street-safety] }
          ask:   { label: 请办 | Ask, from: open, by: [street-safety], hand_over: [ask] }
          give:  { label: 转交 | Give, from: open, by: [street-safety], hand_over: [give] }
          spawn: { label: 另建 | Spawn, from: open, by: [street-safety], hand_over: [spawn] }
          hand:  { label: 交办 | Hand, from: open, by: [street-safety], hand_over: [hand] }
          tell:  { label: 告知 | Tell, from: open, by: [street-safety], hand_over: [tell] }
          close: { label: 完成 | Close, from: open, to: closed, by: [street-safety], when: "accepted('tell')" }
        hand_overs:
          ask:   { label: 请办 | Ask, to: { kind: department }, duties: [water-owner], sees: [main], fills: [main], partly: true, passes_on: true,
                   accept: { due: 1d, kind: safety, local: 本区设定 }, returns: { word: { label: 回复 | Word, ask: [line], after: accepted, due: 2d, kind: safety, local: 本区设定 } } }
          give:  { label: 转交 | Give, to: { kind: street }, duties: [street-safety], sees: all, gives: record, accept: { due: 1d, kind: safety, local: 本区设定 } }
          spawn: { label: 另建 | Spawn, to: { kind: street }, duties: [street-safety], sees: [main], opens: { register: ho-opened, with: { line: line } }, accept: { due: 1d, kind: safety, local: 本区设定 } }
          hand:  { label: 交办 | Hand, to: { kind: department }, duties: [water-owner], sees: [main] }
          tell:  { label: 告知 | Tell, to: { outside: 经营者 }, sees: [main], accept: { due: 1d, kind: safety, local: 本区设定 } }
        """;

    private static StartedPlatform platform;

    @BeforeAll
    static void started(@TempDir Path folder) {
        SeededPack pack = SeededPack.copyOf(Path.of("../packs/beilun-2021-2025"), folder);
        pack.write("registers/test/ho-kinds/register.yaml", HEAD.formatted("ho-kinds", "HK") + LIFE);
        pack.write(
                "registers/test/ho-opened/register.yaml",
                HEAD.formatted("ho-opened", "HO")
                        + "steps: { end: { label: 完 | End, from: open, to: closed, by: [street-safety] } }\n");
        platform = StartedPlatform.on(LaidOutDatabase.fresh(), pack.folder());
        people().holds("hk-a", "street-safety", "xinqi");
        people().holds("hk-b", "street-safety", "chaiqiao");
        people().holds("hk-dept", "water-owner", "market-regulation");
        people().holds("hk-next", "water-owner", "civil-affairs-bureau");
    }

    @AfterAll
    static void stopped() {
        platform.close();
    }

    private static RecordPeople people() {
        return new RecordPeople(
                platform.bean(Plans.class),
                platform.bean(Accounts.class),
                platform.bean(DutyGrants.class),
                platform.bean(WorkingRegisters.class),
                platform.bean(RecordMaking.class));
    }

    private static <T> T as(String login, Supplier<T> act) {
        return ActorContext.as(login, () -> ActorContext.forPurpose("示例", act::get));
    }

    private static UUID made() {
        return people().made("hk-a", "ho-kinds", "xinqi", Map.of("main.line", "示例：一行", "other.note", "示例：不外传"));
    }

    private static Optional<OpenedRecord> found(String register, String login, UUID id) {
        return as(login, () -> platform.bean(RecordOpening.class).open(people().register(register, login), id));
    }

    private static OpenedRecord open(String login, UUID id) {
        return found("ho-kinds", login, id).orElseThrow();
    }

    private static RecordOutcome step(String login, UUID id, String step, Map<String, String> to) {
        OpenedRecord record = open(login, id);
        RecordInput input =
                RecordPeople.input(record.head().version(), Map.of()).to(to);
        return as(login, () -> platform.bean(RecordSteps.class).take(record, step, Optional.empty(), input));
    }

    private static SeenHandOver seen(String login, UUID id) {
        List<SeenHandOver> all =
                as(login, () -> platform.bean(HandOverDesk.class).of(open(login, id)));
        return all.getFirst();
    }

    private static RecordOutcome act(
            String login, UUID id, HandOverAct act, Optional<String> unit, boolean partly, String reason) {
        SeenHandOver one = seen(login, id);
        RecordInput input = new RecordInput(
                Map.of(),
                open(login, id).head().version(),
                Optional.of(reason).filter(r -> !r.isEmpty()),
                Optional.of(UUID.randomUUID()));
        Optional<String> answer = act == HandOverAct.ANSWER ? Optional.of("word") : Optional.empty();
        HandOverRequest request =
                new HandOverRequest(act, answer, unit, partly, one.kept().version(), input);
        return as(
                login,
                () -> platform.bean(HandOverDesk.class)
                        .act(open(login, id), one.kept().id(), request));
    }

    private static void done(RecordOutcome outcome) {
        assertThat(outcome).as(outcome.toString()).isInstanceOf(Done.class);
    }

    @Test
    void who_offers_chooses_a_unit_of_the_kind_and_the_last_one_is_put_forward() {
        UUID id = made();
        assertThat(((Faulty) step("hk-a", id, "ask", Map.of("ask", "chaiqiao")))
                        .faults()
                        .getFirst()
                        .path())
                .as("a street is no department")
                .isEqualTo("to:ask");
        done(step("hk-a", id, "ask", Map.of("ask", "market-regulation")));
        OpenedRecord record = open("hk-a", id);
        assertThat(as(
                                "hk-a",
                                () -> platform.bean(RecordSteps.class)
                                        .receivers(
                                                record,
                                                Objects.requireNonNull(record.register()
                                                        .definition()
                                                        .steps()
                                                        .get("ask"))))
                        .getFirst()
                        .suggested())
                .contains("market-regulation");
        assertThat(open("hk-dept", id).shown())
                .containsEntry("main.line", "示例：一行")
                .doesNotContainKey("other.note");
    }

    @Test
    void what_is_passed_on_is_the_next_units_alone() {
        UUID id = made();
        done(step("hk-a", id, "ask", Map.of("ask", "market-regulation")));
        assertThat(act("hk-dept", id, HandOverAct.PASS_ON, Optional.of("chaiqiao"), false, ""))
                .isInstanceOf(Faulty.class);
        done(act("hk-dept", id, HandOverAct.PASS_ON, Optional.of("civil-affairs-bureau"), false, "示例：归他们"));
        assertThat(found("ho-kinds", "hk-dept", id)).isEmpty();
        SeenHandOver passed = seen("hk-next", id);
        assertThat(passed.kept().passedFrom()).isPresent();
        assertThat(passed.kept().state()).isEqualTo(HandOverState.OFFERED);
        assertThat(act("hk-next", id, HandOverAct.ACCEPT, Optional.empty(), true, ""))
                .isInstanceOf(Faulty.class);
        done(act("hk-next", id, HandOverAct.ACCEPT, Optional.empty(), true, "示例：只办一半"));
        assertThat(seen("hk-a", id).kept().partly()).isTrue();
        done(act("hk-next", id, HandOverAct.ANSWER, Optional.empty(), false, ""));
        assertThat(seen("hk-a", id).kept().state()).isEqualTo(HandOverState.ANSWERED);
    }

    @Test
    void a_step_that_offers_again_ends_what_ran() {
        UUID id = made();
        done(step("hk-a", id, "ask", Map.of("ask", "market-regulation")));
        done(step("hk-a", id, "ask", Map.of("ask", "civil-affairs-bureau")));
        assertThat(found("ho-kinds", "hk-dept", id)).isEmpty();
        assertThat(found("ho-kinds", "hk-next", id)).isPresent();
    }

    @Test
    void who_accepts_a_record_that_is_given_keeps_it_from_then_on() {
        UUID id = made();
        done(step("hk-a", id, "give", Map.of("give", "chaiqiao")));
        assertThat(open("hk-b", id).head().unit()).isEqualTo("xinqi");
        done(act("hk-b", id, HandOverAct.ACCEPT, Optional.empty(), false, ""));
        assertThat(open("hk-b", id).head().unit()).isEqualTo("chaiqiao");
        assertThat(open("hk-b", id).sight().fills("other.note")).isTrue();
        assertThat(found("ho-kinds", "hk-a", id)).isEmpty();
        List<String> links = as(
                "hk-a",
                () -> platform.bean(JdbcClient.class)
                        .sql("SELECT link FROM notice WHERE kind = 'handover.accepted' AND link NOT LIKE '%/records/%'")
                        .query(String.class)
                        .list());
        assertThat(links).as("where whoever gave it is led").containsExactly("/registers/handed");
    }

    @Test
    void of_what_needs_no_acceptance_nobody_is_told_that_it_waits_for_one() {
        UUID id = made();
        done(step("hk-a", id, "hand", Map.of("hand", "market-regulation")));
        assertThat(seen("hk-dept", id).kept().state()).isEqualTo(HandOverState.ACCEPTED);
        List<String> kinds = as(
                "hk-dept",
                () -> platform.bean(JdbcClient.class)
                        .sql("SELECT kind FROM notice WHERE link LIKE '%/records/' || :record")
                        .param("record", id.toString())
                        .query(String.class)
                        .list());
        assertThat(kinds).containsExactly("handover.handed");
    }

    @Test
    void who_accepts_gets_a_record_of_their_own_where_the_hand_over_makes_one() {
        UUID id = made();
        done(step("hk-a", id, "spawn", Map.of("spawn", "chaiqiao")));
        done(act("hk-b", id, HandOverAct.ACCEPT, Optional.empty(), false, ""));
        UUID opened = seen("hk-b", id).kept().opened().orElseThrow();
        OpenedRecord own = found("ho-opened", "hk-b", opened).orElseThrow();
        assertThat(own.head().unit()).isEqualTo("chaiqiao");
        assertThat(own.shown()).containsEntry("main.line", "示例：一行");
        WorkingRegister other = people().register("ho-opened", "hk-a");
        RecordListing listing = platform.bean(RecordListing.class);
        assertThat(as("hk-a", () -> listing.list(other, RecordQuery.all(listing.district(other), 9)))
                        .lines())
                .isEmpty();
    }

    @Test
    void for_who_has_no_account_the_giver_notes_what_came_of_it_and_steps_wait_for_that() {
        UUID id = made();
        done(step("hk-a", id, "tell", Map.of()));
        assertThat(open("hk-a", id).steps()).extracting(s -> s.id()).doesNotContain("close");
        assertThat(seen("hk-a", id).kept().outside()).isEqualTo("经营者");
        done(act("hk-a", id, HandOverAct.ACCEPT, Optional.empty(), false, ""));
        assertThat(open("hk-a", id).steps()).extracting(s -> s.id()).contains("close");
    }
}
