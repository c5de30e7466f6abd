package org.qingmiao.reporting.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.safeguard.Person;
import org.qingmiao.work.Task;
import org.qingmiao.work.TaskBook;
import org.qingmiao.work.Tasks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What a round asks, of whom, and who may know that somebody else owes it. */
@DemoServer
@Import(RoundWorld.class)
@SuppressWarnings("NullAway.Init") // set by Spring
class RoundTasksTest {
    @Autowired
    RoundWorld world;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskBook book;

    private List<String> own(Round round, Person person) {
        return titles(round, ActorContext.as(person.login(), () -> tasks.of(person)));
    }

    private List<String> known(Round round, Person person) {
        return titles(round, ActorContext.as(person.login(), () -> tasks.known(person)));
    }

    private static List<String> titles(Round round, List<Task> tasks) {
        return tasks.stream()
                .filter(t -> t.id().startsWith("round:" + round.id() + ":"))
                .map(t -> t.title().en())
                .toList();
    }

    @Test
    void each_step_is_asked_of_the_one_whose_turn_it_is() {
        Round round = world.round(2021, RoundWorld.UNIT);
        assertThat(own(round, world.anna)).singleElement().asString().contains("Answer");
        assertThat(own(round, world.chief)).isEmpty();
        world.submit(round, world.anna, 0, world.all(round, RoundWorld.UNIT, "3"), "");
        assertThat(own(round, world.anna)).isEmpty();
        assertThat(own(round, world.chief)).hasSize(1);
        world.step(round, Step.APPROVE, world.chief);
        assertThat(own(round, world.chief)).isEmpty();
        assertThat(own(round, world.judge)).hasSize(1);
        world.step(round, Step.ACCEPT, world.judge);
        assertThat(own(round, world.judge)).isEmpty();
        assertThat(known(round, world.office)).isEmpty();
    }

    /** What is stored follows every act in its transaction: the rebuild of the night finds nothing. */
    @Test
    void stored_tasks_are_true_after_each_act() {
        // The server is shared: what other tests wrote past the program is none of ours.
        ActorContext.runAsSystem("test", book::rebuild);
        Round round = world.round(2021, RoundWorld.UNIT);
        world.submit(round, world.anna, 0, world.all(round, RoundWorld.UNIT, "3"), "");
        assertThat(mended()).isZero();
        world.step(round, Step.RETURN, world.chief);
        assertThat(mended()).isZero();
        String office = world.office.login();
        Round now = found(round);
        ActorContext.as(office, () -> world.rounds.extend(now, now.due().plusDays(3), "because", office));
        assertThat(known(now, world.office)).hasSize(1);
        assertThat(mended()).isZero();
        Round later = found(round);
        ActorContext.as(office, () -> world.rounds.close(later, "because", office));
        assertThat(mended()).isZero();
    }

    private Round found(Round round) {
        return ActorContext.as(
                world.office.login(),
                () -> world.rounds.find(round.plan(), round.id()).orElseThrow());
    }

    private int mended() {
        return ActorContext.<Integer, RuntimeException>asSystem("test", book::rebuild);
    }

    /** Also a unit nobody of which has an account is late. */
    @Test
    void the_office_knows_what_everybody_owes_and_another_unit_does_not() {
        Round nobodys = world.round(2021, "statistics-bureau");
        assertThat(own(nobodys, world.office)).isEmpty();
        assertThat(known(nobodys, world.office)).singleElement().asString().contains("Answer");
        assertThat(known(nobodys, world.other)).isEmpty();
        Round of = world.round(2021, RoundWorld.UNIT);
        assertThat(known(of, world.office)).hasSize(1);
        assertThat(known(of, world.anna)).hasSize(1);
        assertThat(known(of, world.other)).isEmpty();
    }
}
