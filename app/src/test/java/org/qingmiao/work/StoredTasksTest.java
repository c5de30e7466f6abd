package org.qingmiao.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.platform.Seeds;
import org.qingmiao.platform.TestDatabase;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Person;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is stored of tasks is what their room says, whatever happens to them; and each is shown what is theirs. */
class StoredTasksTest {
    private static final Instant NOW = Instant.parse("2026-11-26T04:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final List<String> PEOPLE = List.of("anna", "ben", Chores.CHIEF);
    private static final Comparator<Task> URGENCY = Comparator.comparing((Task t) -> !t.atOnce())
            .thenComparing(t -> t.due().orElse(LocalDate.MAX))
            .thenComparing(Task::id);

    private final TestDatabase database = TestDatabase.fresh();
    private final PGSimpleDataSource source = source("-c qm.login=*test");
    private final JdbcClient db = JdbcClient.create(source);
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final AudienceNumbers numbers = new AudienceNumbers(db, new NoUnits());
    private final Chores chores = new Chores();
    private final TaskBook book = new TaskBook(
            new StaticListableBeanFactory(Map.of("chores", chores)).getBeanProvider(TaskSource.class),
            new TaskRepository(db, numbers, clock),
            transaction);
    private final Tasks tasks = new Tasks(new TaskReading(List.of(chores), numbers, db, transaction, clock), clock);

    private static final class NoUnits implements OrgUnits {
        @Override
        public OrgTree tree() {
            return OrgTree.of(List.of());
        }

        @Override
        public int key(String id) {
            throw new IllegalArgumentException(id);
        }

        @Override
        public int store(Collection<OrgUnit> units) {
            return 0;
        }
    }

    /** As the application, for whom the settings say. */
    private PGSimpleDataSource source(String settings) {
        PGSimpleDataSource as = new PGSimpleDataSource();
        as.setUrl(database.url());
        as.setUser(database.application().user());
        as.setPassword(database.application().password());
        as.setOptions(settings);
        return as;
    }

    private static Person person(String login) {
        return new Person(login, Text.same(login), List.of());
    }

    private static OpenTask some(RandomGenerator random, String subject, int n) {
        Optional<LocalDate> due =
                random.nextInt(4) == 0 ? Optional.empty() : Optional.of(TODAY.plusDays(random.nextInt(-6, 20)));
        Task task = new Task(
                subject + ":" + n, "", Text.same("chore " + random.nextInt(9)), "/x", due, random.nextInt(9) == 0);
        Instant from = random.nextInt(5) == 0 ? NOW.plusSeconds(60) : Instant.EPOCH;
        return Chores.chore(subject, task, from, PEOPLE.get(random.nextInt(PEOPLE.size())));
    }

    /** Opens, moves and ends what a subject asks; sometimes all is taken back. */
    private void act(RandomGenerator random) {
        Map<String, List<OpenTask>> before = new TreeMap<>(chores.open);
        transaction.executeWithoutResult(status -> {
            for (int act = random.nextInt(3); act >= 0; act--) {
                String subject = "s" + random.nextInt(5);
                List<OpenTask> now = new ArrayList<>();
                for (int n = random.nextInt(4); n > 0; n--) {
                    now.add(some(random, subject, n));
                }
                chores.open.put(subject, now);
                book.changed(chores.id(), subject);
            }
            if (random.nextInt(4) == 0) {
                chores.open.clear();
                chores.open.putAll(before);
                status.setRollbackOnly();
            }
        });
    }

    private List<Task> expected(Predicate<OpenTask> which) {
        return chores.open()
                .filter(which)
                .filter(task -> task.shownFrom().isBefore(NOW))
                .map(OpenTask::task)
                .sorted(URGENCY)
                .toList();
    }

    private static Predicate<OpenTask> isOf(String login) {
        return task -> task.owed().getFirst().key().equals("of:" + login);
    }

    @Test
    void after_each_act_what_is_stored_is_what_the_room_says_and_nothing_is_left_to_mend() {
        Seeds.each(25, random -> {
            for (int n = 0; n < 8; n++) {
                act(random);
                assertThat(tasks.known(person(Chores.CHIEF))).isEqualTo(expected(task -> true));
            }
            assertThat(book.rebuild()).isZero();
        });
    }

    @Test
    void a_rebuild_mends_what_was_changed_past_the_book() {
        Seeds.each(5, random -> {
            act(random);
            chores.open.put("s1", List.of(some(random, "s1", 7)));
            chores.open.put("s2", List.of());
            db.sql(
                            "INSERT INTO work_task SELECT plan, id || 'x', turn, 'gone', subject, unit, title_zh, title_en, link, due, "
                                    + "at_once, shown_from, owed, known, opened_at FROM work_task ON CONFLICT DO NOTHING")
                    .update();
            assertThat(book.rebuild()).isPositive();
            assertThat(book.rebuild()).isZero();
            assertThat(tasks.known(person(Chores.CHIEF))).isEqualTo(expected(task -> true));
        });
    }

    @Test
    void two_plans_may_ask_the_same_on_one_day_and_no_page_loses_it() {
        Task task = new Task("round:2025-annual:a", "", Text.same("chore"), "/x", Optional.of(TODAY), false);
        OpenTask one = Chores.chore("p1", task, Instant.EPOCH, "anna");
        chores.open.put("p1", List.of(one));
        chores.open.put("p2", List.of(new OpenTask("other", "p2", "", task, Instant.EPOCH, one.owed(), one.known())));
        book.rebuild();

        ShownTasks first = tasks.page(person("anna"), Optional.empty(), 1);
        assertThat(first.counts().all()).isEqualTo(2);
        ShownTasks second = tasks.page(person("anna"), first.next(), 1);
        assertThat(second.tasks()).containsExactly(task);
        assertThat(second.later()).isTrue();
        assertThat(second.next()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1~2026-13-01~a~b~c", "1~+999999999-12-31~a~b~c", "0~2026-01-01~\0~b~c"})
    void a_place_that_no_page_wrote_is_the_first_page(String after) {
        chores.open.put(
                "p1",
                List.of(Chores.chore(
                        "p1",
                        new Task("p1:1", "", Text.same("chore"), "/x", Optional.of(TODAY), false),
                        Instant.EPOCH,
                        "anna")));
        book.rebuild();
        ShownTasks first = tasks.page(person("anna"), Optional.empty(), 7);
        assertThat(tasks.page(person("anna"), Optional.of(after), 7)).isEqualTo(first);
        assertThat(first.later()).isFalse();
    }

    @Test
    void pages_show_each_task_once_in_order_and_count_all() {
        Seeds.each(10, random -> {
            chores.open.clear();
            for (int n = 0; n < 60; n++) {
                chores.open.put("p" + n, List.of(some(random, "p" + n, 1)));
            }
            book.rebuild();
            for (String login : PEOPLE) {
                List<Task> all = expected(isOf(login));
                assertThat(tasks.of(person(login))).isEqualTo(all);
                List<Task> seen = new ArrayList<>();
                Optional<String> after = Optional.empty();
                do {
                    ShownTasks page = tasks.page(person(login), after, 7);
                    assertThat(page.counts().all()).isEqualTo(all.size());
                    assertThat(page.counts().pressing()).isEqualTo((int) pressing(all));
                    seen.addAll(page.tasks());
                    after = page.next();
                } while (after.isPresent());
                assertThat(seen).isEqualTo(all);
            }
        });
    }

    private static long pressing(List<Task> all) {
        return all.stream()
                .filter(t ->
                        t.atOnce() || t.due().filter(d -> !d.isAfter(TODAY)).isPresent())
                .count();
    }

    @Test
    void a_page_goes_on_where_it_stood_also_when_its_last_task_is_done_by_then() {
        for (int n = 0; n < 3; n++) {
            Task task = new Task("t" + n, "", Text.same("chore"), "/x", Optional.of(TODAY));
            chores.open.put("t" + n, List.of(Chores.chore("t" + n, task, Instant.EPOCH, "anna")));
        }
        book.rebuild();
        ShownTasks first = tasks.page(person("anna"), Optional.empty(), 1);
        chores.open.remove("t0");
        book.changed(chores.id(), "t0");
        assertThat(tasks.page(person("anna"), first.next(), 1).tasks())
                .extracting(Task::id)
                .containsExactly("t1");
        assertThat(tasks.page(person("anna"), Optional.of("~nonsense"), 9).tasks())
                .hasSize(2);
    }

    /** Whoever tells the connection nothing, or audiences of which no task is, is shown nothing; nobody but the system writes. */
    @Test
    void the_database_shows_only_what_the_connection_was_told() {
        Task task = new Task("t", "", Text.same("chore"), "/x", Optional.of(TODAY));
        chores.open.put("t", List.of(Chores.chore("t", task, Instant.EPOCH, "anna")));
        book.rebuild();
        String owed =
                db.sql("SELECT owed::text FROM work_task").query(String.class).single();
        assertThat(seen("")).isZero();
        assertThat(seen(" -c qm.task_owed={[0,4294967296)}")).isZero();
        assertThat(seen(" -c qm.task_owed=" + owed)).isOne();
        assertThat(seen(" -c qm.task_known=" + owed)).isZero();
        JdbcClient anna = JdbcClient.create(source("-c qm.login=anna -c qm.task_owed=" + owed));
        assertThat(anna.sql("DELETE FROM work_task").update()).isZero();
        assertThat(anna.sql("SELECT count(*) FROM work_audience")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private int seen(String told) {
        return JdbcClient.create(source("-c qm.login=anna" + told))
                .sql("SELECT count(*) FROM work_task")
                .query(Integer.class)
                .single();
    }

    /** Groups that nobody's task bears any more do not pile up. */
    @Test
    void audiences_without_a_task_are_forgotten() {
        Task task = new Task("t", "", Text.same("chore"), "/x", Optional.of(TODAY));
        chores.open.put("t", List.of(Chores.chore("t", task, Instant.EPOCH, "anna")));
        book.rebuild();
        chores.open.put("t", List.of(Chores.chore("t", task, Instant.EPOCH, "ben")));
        book.rebuild();
        book.rebuild();
        assertThat(Stream.of("of:anna", "of:ben")
                        .map(key -> numbers.of(chores.id()).containsKey(key)))
                .containsExactly(false, true);
    }
}
