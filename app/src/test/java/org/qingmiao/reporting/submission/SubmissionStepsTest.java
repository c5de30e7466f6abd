package org.qingmiao.reporting.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qingmiao.DemoServer;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Seeds;
import org.qingmiao.reporting.AcceptedValueCorrections;
import org.qingmiao.reporting.round.FieldFault;
import org.qingmiao.reporting.round.Round;
import org.qingmiao.reporting.round.RoundWorld;
import org.qingmiao.reporting.round.Step;
import org.qingmiao.reporting.round.StepResult;
import org.qingmiao.reporting.round.Submission;
import org.qingmiao.reporting.round.SubmissionField;
import org.qingmiao.safeguard.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A unit's answer from the first draft to the correction of what was accepted. */
@DemoServer
@Import(RoundWorld.class)
@SuppressWarnings("NullAway.Init") // set by Spring
class SubmissionStepsTest {
    @Autowired
    RoundWorld world;

    @Autowired
    AcceptedValueCorrections corrections;

    private Round round() {
        return world.round(2021, RoundWorld.UNIT);
    }

    private String field(Round round) {
        return world.entries(round, RoundWorld.UNIT).getFirst().field();
    }

    private Map<String, SubmissionField> typing(Round round, String typed) {
        return world.all(round, RoundWorld.UNIT, typed);
    }

    /** Handed in with a value, approved and accepted. */
    private Round accepted(String typed) {
        Round round = round();
        assertThat(world.submit(round, world.anna, 0, typing(round, typed), "")).isInstanceOf(StepResult.Taken.class);
        assertThat(world.step(round, Step.APPROVE, world.chief)).isInstanceOf(StepResult.Taken.class);
        assertThat(world.step(round, Step.ACCEPT, world.judge)).isInstanceOf(StepResult.Taken.class);
        return round;
    }

    @Test
    void values_reach_the_cells_when_they_are_accepted_not_before() {
        Round round = round();
        Map<String, Double> before = world.inCells(round);
        world.submit(round, world.anna, 0, typing(round, "17"), "");
        world.step(round, Step.APPROVE, world.chief);
        assertThat(world.inCells(round)).isEqualTo(before);
        world.step(round, Step.ACCEPT, world.judge);
        assertThat(world.inCells(round)).containsEntry(field(round), 17.0);
    }

    @Test
    void not_applicable_unknown_and_zero_are_three_things() {
        Round none = accepted("/");
        assertThat(world.at(none, field(none)).notApplicable()).isTrue();
        assertThat(world.inCells(none)).isEmpty();
        Round zero = accepted("0");
        assertThat(world.inCells(zero)).containsEntry(field(zero), 0.0);
        Round unknown = accepted("");
        assertThat(world.at(unknown, field(unknown)).notApplicable()).isFalse();
        assertThat(world.inCells(unknown)).isEmpty();
    }

    @Test
    void an_empty_field_is_handed_in_only_with_a_reason() {
        Round round = round();
        String field = field(round);
        StepResult result = world.submit(round, world.anna, 0, Map.of(field, SubmissionField.of("")), "");
        assertThat(result)
                .isInstanceOfSatisfying(
                        StepResult.Faulty.class,
                        f -> assertThat(f.faults())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.hard()).isFalse()));
        SubmissionField explained = SubmissionField.of("", "统计口径改变，今年没有", false);
        int seen = world.now(round).version();
        assertThat(world.submit(round, world.anna, seen, Map.of(field, explained), ""))
                .isInstanceOf(StepResult.Taken.class);
    }

    @Test
    void a_wrong_number_is_kept_as_a_draft_but_not_handed_in_whatever_the_note_says() {
        Round round = round();
        StepResult result = world.submit(round, world.anna, 0, typing(round, "many"), "");
        assertThat(result)
                .isInstanceOfSatisfying(
                        StepResult.Faulty.class, f -> assertThat(f.faults()).anyMatch(FieldFault::hard));
        assertThat(world.at(round, field(round)).typed()).isEqualTo("many");
        assertThat(world.now(round).state()).isEqualTo(Submission.State.DRAFT);
    }

    @Test
    void two_editors_of_one_field_are_shown_each_other_and_nothing_is_overwritten() {
        Round round = round();
        world.save(round, world.anna, 0, typing(round, "5"));
        StepResult second = world.save(round, world.ben, 0, typing(round, "6"));
        assertThat(second).isInstanceOfSatisfying(StepResult.Overtaken.class, o -> {
            SubmissionField annas = SubmissionField.of("5", "示例说明", false);
            assertThat(o.theirs()).containsExactly(Map.entry(field(round), new StepResult.Theirs(annas, "anna")));
        });
        assertThat(world.at(round, field(round)).typed()).isEqualTo("5");
        world.save(round, world.ben, world.now(round).version(), typing(round, "6"));
        assertThat(world.at(round, field(round)).typed()).isEqualTo("6");
    }

    @Test
    void two_editors_of_different_fields_do_not_hinder_each_other() {
        Round round = world.round(2021, RoundWorld.BIG);
        List<String> names = world.entries(round, RoundWorld.BIG).stream()
                .map(e -> e.field())
                .limit(2)
                .toList();
        world.save(round, world.anna, 0, Map.of(names.get(0), SubmissionField.of("1")));
        assertThat(world.save(round, world.ben, 0, Map.of(names.get(1), SubmissionField.of("2"))))
                .isInstanceOf(StepResult.Taken.class);
        assertThat(world.fields(round))
                .containsEntry(names.get(0), SubmissionField.of("1"))
                .containsEntry(names.get(1), SubmissionField.of("2"));
    }

    @Test
    void the_same_act_sent_again_is_the_same_act() {
        Round round = round();
        StepResult first = world.submit(round, world.anna, 0, typing(round, "3"), "key-1");
        StepResult again = world.submit(round, world.anna, 0, typing(round, "3"), "key-1");
        assertThat(first)
                .isInstanceOfSatisfying(
                        StepResult.Taken.class, t -> assertThat(t.replayed()).isFalse());
        assertThat(again)
                .isInstanceOfSatisfying(
                        StepResult.Taken.class, t -> assertThat(t.replayed()).isTrue());
        assertThat(world.now(round).edition()).isEqualTo(1);
    }

    @Test
    void a_form_sent_again_from_an_old_page_changes_nothing() {
        Round round = round();
        world.submit(round, world.anna, 0, typing(round, "3"), "");
        assertThat(world.submit(round, world.anna, 0, typing(round, "4"), "")).isInstanceOf(StepResult.Refused.class);
        Submission submission = world.now(round);
        world.step(round, Step.APPROVE, world.chief, submission.version(), "");
        assertThat(world.step(round, Step.APPROVE, world.chief, submission.version(), ""))
                .isInstanceOf(StepResult.Refused.class);
        assertThat(world.at(round, field(round)).typed()).isEqualTo("3");
    }

    @Test
    void a_page_that_was_overtaken_judges_nothing() {
        Round round = round();
        world.submit(round, world.anna, 0, typing(round, "3"), "");
        int seen = world.now(round).version();
        world.step(round, Step.WITHDRAW, world.anna);
        world.submit(round, world.anna, world.now(round).version(), typing(round, "4"), "");
        assertThat(world.step(round, Step.APPROVE, world.chief, seen, "")).isInstanceOf(StepResult.Refused.class);
        assertThat(world.now(round).state()).isEqualTo(Submission.State.SUBMITTED);
    }

    @Test
    void nobody_approves_or_accepts_what_they_handed_in_themselves() {
        Round round = round();
        world.submit(round, world.office, 0, typing(round, "3"), "");
        assertThat(world.step(round, Step.APPROVE, world.office)).isInstanceOf(StepResult.Refused.class);
        world.step(round, Step.APPROVE, world.chief);
        assertThat(world.step(round, Step.ACCEPT, world.office)).isInstanceOf(StepResult.Refused.class);
        assertThat(world.step(round, Step.ACCEPT, world.judge)).isInstanceOf(StepResult.Taken.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"WITHDRAW", "APPROVE", "RETURN", "ACCEPT", "CORRECT"})
    void somebody_of_another_unit_takes_no_step(Step step) {
        Round round = round();
        world.submit(round, world.anna, 0, typing(round, "3"), "");
        // The database does not even show the answer, so the step meets one that was not begun.
        StepResult result = world.step(round, step, world.other);
        assertThat(result).isInstanceOfAny(StepResult.Forbidden.class, StepResult.Refused.class);
        assertThat(world.save(round, world.other, 0, typing(round, "9"))).isInstanceOf(StepResult.Forbidden.class);
        assertThat(world.submit(round, world.other, 0, typing(round, "9"), ""))
                .isInstanceOf(StepResult.Forbidden.class);
        assertThat(world.now(round).state()).isEqualTo(Submission.State.SUBMITTED);
        assertThat(world.at(round, field(round)).typed()).isEqualTo("3");
    }

    @Test
    void a_reporter_neither_approves_nor_accepts_and_an_approver_does_not_accept() {
        Round round = round();
        world.submit(round, world.anna, 0, typing(round, "3"), "");
        assertThat(world.step(round, Step.APPROVE, world.ben)).isInstanceOf(StepResult.Forbidden.class);
        world.step(round, Step.APPROVE, world.chief);
        assertThat(world.step(round, Step.ACCEPT, world.ben)).isInstanceOf(StepResult.Forbidden.class);
        assertThat(world.step(round, Step.ACCEPT, world.chief)).isInstanceOf(StepResult.Forbidden.class);
        assertThat(world.step(round, Step.RETURN, world.chief)).isInstanceOf(StepResult.Forbidden.class);
    }

    @Test
    void the_database_hides_answers_from_other_units_and_nobody() {
        Round round = round();
        world.submit(round, world.anna, 0, typing(round, "3"), "");
        assertThat(ActorContext.as("other", () -> world.table.fields(round, RoundWorld.UNIT)))
                .isEmpty();
        assertThat(ActorContext.as("other", () -> world.events.events(round, RoundWorld.UNIT)))
                .isEmpty();
        assertThat(ActorContext.as("", () -> world.table.of(round))).isEmpty();
        assertThat(ActorContext.as("anna", () -> world.table.fields(round, RoundWorld.UNIT)))
                .isNotEmpty();
        assertThatThrownBy(() -> ActorContext.as(
                        "other", () -> world.table.hold(world.round(2021, RoundWorld.UNIT), RoundWorld.UNIT, "other")))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void an_answer_is_returned_with_a_reason_only_and_can_then_be_changed_again() {
        Round round = round();
        world.submit(round, world.anna, 0, typing(round, "3"), "");
        int seen = world.now(round).version();
        assertThat(world.step(round, Step.RETURN, world.chief, seen, " ")).isInstanceOf(StepResult.Refused.class);
        assertThat(world.step(round, Step.RETURN, world.chief, seen, "口径不对")).isInstanceOf(StepResult.Taken.class);
        assertThat(world.save(round, world.anna, world.now(round).version(), typing(round, "4")))
                .isInstanceOf(StepResult.Taken.class);
        assertThat(world.now(round).state()).isEqualTo(Submission.State.RETURNED);
    }

    @Test
    void a_closed_round_takes_nothing_new_but_lets_what_was_returned_go_on() {
        Round begun = round();
        world.save(begun, world.anna, 0, typing(begun, "3"));
        Round returned = round();
        world.submit(returned, world.anna, 0, typing(returned, "3"), "");
        world.step(returned, Step.RETURN, world.chief);
        for (Round round : List.of(begun, returned)) {
            assertThat(ActorContext.as("boss", () -> world.rounds.close(round, "", "boss")))
                    .isTrue();
        }
        int seen = world.now(begun).version();
        assertThat(world.submit(begun, world.anna, seen, typing(begun, "4"), ""))
                .isInstanceOf(StepResult.Refused.class);
        assertThat(world.save(begun, world.anna, seen, typing(begun, "4"))).isInstanceOf(StepResult.Refused.class);
        assertThat(world.submit(returned, world.anna, world.now(returned).version(), typing(returned, "4"), ""))
                .isInstanceOf(StepResult.Taken.class);
    }

    @Test
    void a_correction_keeps_the_accepted_values_until_it_is_accepted_and_is_told_with_its_reason() {
        Round round = accepted("21");
        var before = java.time.Instant.parse("2000-01-01T00:00:00Z");
        int seen = world.now(round).version();
        assertThat(world.step(round, Step.CORRECT, world.anna, seen, "")).isInstanceOf(StepResult.Refused.class);
        world.step(round, Step.CORRECT, world.anna, seen, "重复计数");
        world.submit(round, world.anna, world.now(round).version(), typing(round, "20"), "");
        world.step(round, Step.APPROVE, world.chief);
        assertThat(world.inCells(round)).containsEntry(field(round), 21.0);
        assertThat(corrections.since(round.plan(), before))
                .noneMatch(c -> c.round().equals(round.id()));
        world.step(round, Step.ACCEPT, world.judge);
        assertThat(world.inCells(round)).containsEntry(field(round), 20.0);
        assertThat(corrections.since(round.plan(), before))
                .filteredOn(c -> c.round().equals(round.id()))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.before()).isEqualTo(21.0);
                    assertThat(c.after()).isEqualTo(20.0);
                    assertThat(c.reason()).isEqualTo("重复计数");
                    assertThat(c.edition()).isEqualTo(2);
                });
    }

    /** Whatever people do: no acknowledged word is lost, and the cells hold the last accepted edition. */
    @Test
    void random_walks_lose_nothing_and_the_cells_hold_the_last_accepted_edition() {
        Seeds.each(12, random -> {
            Round round = round();
            Map<String, SubmissionField> expected = new HashMap<>();
            Map<Integer, Map<String, SubmissionField>> editions = new HashMap<>();
            Map<String, Double> cells = world.inCells(round);
            for (int i = 0; i < 25; i++) {
                Submission was = world.now(round);
                Person who = List.of(world.anna, world.ben, world.chief, world.judge, world.other)
                        .get(random.nextInt(5));
                Step step = List.of(Step.values()).get(random.nextInt(Step.values().length));
                // Sometimes from a page that is no longer the newest.
                int seen = Math.max(0, was.version() - (random.nextInt(4) == 0 ? 1 : 0));
                Map<String, SubmissionField> typed = typing(round, typed(random));
                StepResult result = switch (step) {
                    case SAVE -> world.save(round, who, seen, typed);
                    case SUBMIT -> world.submit(round, who, seen, typed, random.nextBoolean() ? "k" + i : "");
                    default -> world.step(round, step, who, seen, "because " + i);
                };
                Submission now = world.now(round);
                boolean wrote = step == Step.SAVE || step == Step.SUBMIT;
                if (result instanceof StepResult.Taken || result instanceof StepResult.Faulty) {
                    if (wrote) {
                        expected.putAll(typed);
                    }
                } else {
                    assertThat(now).isEqualTo(was);
                }
                if (result instanceof StepResult.Taken && step == Step.SUBMIT) {
                    editions.put(now.edition(), Map.copyOf(expected));
                }
                if (result instanceof StepResult.Taken && step == Step.ACCEPT) {
                    cells = numbers(editions.getOrDefault(now.edition(), Map.of()));
                    assertThat(now.accepted()).isEqualTo(now.edition());
                }
                assertThat(world.fields(round)).isEqualTo(expected);
                assertThat(world.inCells(round)).isEqualTo(cells);
            }
            editions.forEach((edition, fields) ->
                    assertThat(world.handedIn(round, edition).fields()).isEqualTo(fields));
        });
    }

    private static String typed(RandomGenerator random) {
        return switch (random.nextInt(6)) {
            case 0 -> "";
            case 1 -> "/";
            case 2 -> "0";
            case 3 -> "no number";
            default -> Integer.toString(random.nextInt(500));
        };
    }

    private static Map<String, Double> numbers(Map<String, SubmissionField> fields) {
        Map<String, Double> numbers = new HashMap<>();
        fields.forEach((name, field) -> field.number().ifPresent(n -> numbers.put(name, n)));
        return numbers;
    }
}
