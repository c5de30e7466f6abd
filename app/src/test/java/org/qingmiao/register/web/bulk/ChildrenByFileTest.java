package org.qingmiao.register.web.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.WebVisitor;
import org.qingmiao.WebVisitor.Answer;
import org.qingmiao.calculators.Sex;
import org.qingmiao.calculators.identity.SyntheticIds;
import org.qingmiao.child.ChildStatement;
import org.qingmiao.child.ChildStatement.Birth;
import org.qingmiao.child.ChildStatement.Living;
import org.qingmiao.child.ChildStatement.NumberKind;
import org.qingmiao.child.ChildStatement.PersonNumber;
import org.qingmiao.child.ChildStatement.Precision;
import org.qingmiao.child.index.ChildRegistering;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.TestDatabase;
import org.qingmiao.platform.Text;
import org.qingmiao.register.right.DutyGrants;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Records about children brought by file: each child by its whole number, looked for once for all rows. */
@DemoServer
@SuppressWarnings("NullAway.Init") // set by Spring
class ChildrenByFileTest {
    private static final Person DOCTOR = worker("filed.doctor");
    private static final Person OTHER = worker("filed.other");
    private static final String HOME = "xinqi-dujuan";
    private static final LocalDate BIRTH = LocalDate.of(2016, 4, 5);
    private static final String HEAD = "identity.child,exam.kind,exam.at,exam.glasses,exam.cyclo,exam.examiner,"
            + "eye.right.ucva,eye.left.ucva\n";
    private static final AtomicInteger NEXT = new AtomicInteger(41_000);

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    DutyGrants duties;

    @Autowired
    ChildRegistering children;

    @Autowired
    TestDatabase database;

    private static Person worker(String login) {
        return new Person(login, Text.same("例·" + login), List.of());
    }

    @BeforeEach
    void appoint() {
        ActorContext.runAsSystem("test", () -> {
            accounts.store(List.of(DOCTOR, OTHER), "qingmiao-demo", true);
            duties.give(DOCTOR.login(), "child-director", HOME, Optional.empty());
            duties.give(DOCTOR.login(), "community-doctor", "hospital-01", Optional.empty());
            duties.give(OTHER.login(), "child-director", "daqi-batou", Optional.empty());
        });
    }

    /** The number of a new child. */
    private String child(Person by, String home, String given) {
        String number = SyntheticIds.passing(NEXT.incrementAndGet(), BIRTH, Sex.FEMALE);
        ChildStatement said = ChildStatement.by(ChildStatement.DESK)
                .withName("示", given)
                .withBirth(Optional.of(new Birth(BIRTH, Precision.DAY)))
                .withSex(Optional.of("f"))
                .withNumber(new PersonNumber(NumberKind.RESIDENT, number))
                .withHome(home)
                .withLiving(new Living(given + "路1号", Optional.empty(), "", "", Optional.of(true), Optional.empty()));
        ActorContext.as(
                by.login(),
                () -> ActorContext.forPurpose(
                        "protection", () -> children.register(said, ChildRegistering.Attention.NONE_OF_THESE, by)));
        return number;
    }

    private long entries(String action) {
        return database.systemJdbc()
                .sql("SELECT count(*) FROM audit_entry WHERE action = :action AND who = :who")
                .param("action", action)
                .param("who", DOCTOR.login())
                .query(Long.class)
                .single();
    }

    private static String row(String number, LocalDate at, String right) {
        return number + ",医院," + at + ",无,n,示例医生," + right + ",4.9\n";
    }

    @Test
    void whose_record_it_is_a_row_says_by_the_whole_number_of_a_child_within_reach() {
        WebVisitor stranger = WebVisitor.signedIn(port, DOCTOR.login());
        assertThat(stranger.getAsIs("/registers/vision-record/import").location())
                .as("before a purpose is said")
                .startsWith("/purpose");
        FileVisitor doctor = FileVisitor.of(port, DOCTOR.login(), "vision-record");
        String mine = child(DOCTOR, HOME, "近一");
        String away = child(OTHER, "daqi-batou", "远一");
        doctor.page();
        long searches = entries("child.search");
        Answer tried = doctor.attempt(HEAD
                + row(mine, LocalDate.of(2025, 3, 1), "5.0")
                + row(away, LocalDate.of(2025, 3, 1), "5.0")
                + row("330206200001010000", BIRTH, "5.0")
                + row(mine, LocalDate.of(2025, 3, 2), "9.9"));
        assertThat(tried.body()).contains("<b>1</b> 可以登记", "<b>3</b> 有错", "您查得到的孩子里，没有这个号码的", "<td>9.9</td>");
        assertThat(entries("child.search")).isEqualTo(searches + 1);
        assertThat(doctor.write(tried.body()).body()).contains("新登记 1 条");
        long looks = entries("register.read");
        Answer changed = doctor.attempt(HEAD + row(mine, LocalDate.of(2025, 3, 1), "4.8"));
        assertThat(changed.body()).contains("<b>1</b> 要改已有的记录");
        assertThat(entries("register.read"))
                .as("looks at the record that is there")
                .isEqualTo(looks + 1);
        assertThat(doctor.write(changed.body()).body()).contains("修改 1 条");
        assertThat(doctor.undo().body()).contains("撤回了 1 条");
        assertThat(doctor.attempt(HEAD + row(mine, LocalDate.of(2025, 3, 1), "5.0"))
                        .body())
                .contains("<b>1</b> 已经登记过");
    }

    @Test
    void a_school_of_two_thousand_rows_is_tried_and_written_from_one_file() {
        FileVisitor doctor = FileVisitor.of(port, DOCTOR.login(), "vision-record");
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            numbers.add(child(DOCTOR, HOME, "校" + i));
        }
        StringBuilder file = new StringBuilder(HEAD);
        for (int i = 0; i < 2000; i++) {
            file.append(row(numbers.get(i % 40), LocalDate.of(2024, 1, 1).plusDays(i / 40), "4." + i % 10));
        }
        long begun = System.nanoTime();
        Answer page = doctor.attempt(file.toString());
        long tried = System.nanoTime();
        assertThat(page.body()).contains("<b>2000</b> 可以登记", "<b>0</b> 有错");
        Pattern made = Pattern.compile("新登记 (\\d+) 条");
        int all = 0;
        int requests = 0;
        Answer written;
        do {
            written = doctor.write(page.body());
            Matcher said = made.matcher(written.body());
            assertThat(said.find()).as(written.body()).isTrue();
            all += Integer.parseInt(said.group(1));
            requests++;
        } while (written.body().contains("时间不够"));
        long done = System.nanoTime();
        assertThat(all).isEqualTo(2000);
        assertThat(Duration.ofNanos(tried - begun)).as("dry run").isLessThan(Duration.ofMinutes(2));
        assertThat(Duration.ofNanos(done - tried))
                .as("writing, %s requests", requests)
                .isLessThan(Duration.ofMinutes(5));
    }
}
