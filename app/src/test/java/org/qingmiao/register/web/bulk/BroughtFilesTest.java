package org.qingmiao.register.web.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.WebVisitor.Answer;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.TestDatabase;
import org.qingmiao.platform.Text;
import org.qingmiao.register.right.DutyGrants;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that were brought: known again, gone on with, changing what is there, taken back. */
@DemoServer
@SuppressWarnings("NullAway.Init") // set by Spring
class BroughtFilesTest {
    private static final String REGISTER = "childcare-unfiled";
    private static final String HEAD = "found.place,found.found_at,found.children\n";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    DutyGrants duties;

    @Autowired
    TestDatabase database;

    private FileVisitor street;

    @BeforeEach
    void people() {
        given("brought-street", "street-children", "xinqi");
        given("brought-office", "childcare-office", "health-bureau");
        street = FileVisitor.of(port, "brought-street", REGISTER);
    }

    private void given(String login, String duty, String unit) {
        Person person = new Person(login, Text.same(login), List.of());
        ActorContext.runAsSystem("test", () -> accounts.store(person, "qingmiao-demo", true));
        ActorContext.as("admin", () -> duties.give(login, duty, unit, Optional.empty()));
    }

    private JdbcClient owner() {
        return JdbcClient.create(database.ownerDataSource());
    }

    private long count(String sql) {
        return database.systemJdbc().sql(sql).query(Long.class).single();
    }

    private long entries(String action) {
        return count("SELECT count(*) FROM audit_entry WHERE who = 'brought-street' AND action = '" + action + "'");
    }

    @Test
    void a_file_that_was_written_is_known_when_it_comes_again() {
        String file = HEAD + "再传路1号,2025-03-01T09:00,3\n";
        assertThat(street.bring(file)).contains("新登记 1 条");
        Answer again = street.attempt(file);
        assertThat(again.body()).contains("这个文件您在", "写入过：新登记 1 条", "<b>1</b> 已经登记过");
        assertThat(street.page()).contains("brought.csv", "新登记 1，修改 0");
        FileVisitor other = FileVisitor.of(port, "brought-office", REGISTER);
        assertThat(other.page()).as("of somebody else").doesNotContain("brought.csv");
    }

    @Test
    void a_file_that_was_cut_off_goes_on_at_the_first_row_that_was_not_written() {
        owner().sql("""
                CREATE FUNCTION register.cut_off() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF NEW."found.place" = '断电路3号' THEN RAISE EXCEPTION 'cut off' USING ERRCODE = 'XX000'; END IF;
                    RETURN NEW;
                END $$""").update();
        owner().sql("CREATE TRIGGER cut_off BEFORE INSERT ON register.\"childcare-unfiled\""
                        + " FOR EACH ROW EXECUTE FUNCTION register.cut_off()")
                .update();
        String file = HEAD + "断电路1号,2025-03-02T09:00,1\n断电路2号,2025-03-02T09:00,2\n断电路3号,2025-03-02T09:00,3\n"
                + "断电路4号,2025-03-02T09:00,4\n";
        try {
            Answer cut = street.write(street.attempt(file).body());
            assertThat(cut.status()).isEqualTo(500);
        } finally {
            owner().sql("DROP TRIGGER cut_off ON register.\"childcare-unfiled\"")
                    .update();
            owner().sql("DROP FUNCTION register.cut_off()").update();
        }
        assertThat(street.listed("断电路")).isEqualTo(2);
        assertThat(street.page()).contains("写到第 3 行");
        Answer again = street.attempt(file);
        assertThat(again.body()).contains("写到第 3 行中断了", "<b>2</b> 可以登记", "<b>2</b> 已经登记过");
        assertThat(street.write(again.body()).body()).contains("新登记 2 条", "已登记或重复的 0 行");
        assertThat(street.listed("断电路")).isEqualTo(4);
        assertThat(street.page()).contains("新登记 4，修改 0");
    }

    @Test
    void a_file_is_taken_back_with_all_that_its_records_counted_for_and_can_be_brought_again() {
        String file = HEAD + "撤回路1号,2025-03-03T09:00,1\n撤回路2号,2025-03-03T09:00,2\n";
        String counted = "SELECT coalesce(sum(amount), 0) FROM register.count_part WHERE count = 'childcare.unfiled'";
        long before = count(counted);
        long records = entries("register.take_back");
        long undos = entries("register.import.undo");
        street.bring(file);
        assertThat(count(counted)).isEqualTo(before + 2);
        Answer undone = street.undo();
        assertThat(undone.body()).contains("撤回了 2 条").doesNotContain("没有动");
        assertThat(street.listed("撤回路")).isZero();
        assertThat(count(counted)).isEqualTo(before);
        assertThat(street.page()).contains("已撤回 2 条，留下 0 条");
        assertThat(entries("register.take_back")).isEqualTo(records + 2);
        assertThat(entries("register.import.undo")).isEqualTo(undos + 1);
        assertThat(street.bring(file)).contains("新登记 2 条");
        assertThat(street.listed("撤回路")).isEqualTo(2);
        street.undo();
        assertThat(street.listed("撤回路")).isZero();
    }

    @Test
    void a_row_that_finds_its_record_changes_what_it_says_otherwise_and_nothing_else() {
        street.bring("found.place,found.found_at,found.children,found.who\n改写路1号,2025-03-04T09:00,5,示例人\n");
        Answer tried = street.attempt(HEAD + "改写路1号,2025-03-04T09:00,9\n改写路2号,2025-03-04T09:00,1\n");
        assertThat(tried.body()).contains("<b>1</b> 可以登记", "<b>1</b> 要改已有的记录");
        assertThat(street.write(tried.body()).body()).contains("新登记 1 条", "修改 1 条");
        assertThat(street.listed("改写路1号")).isEqualTo(1);
        assertThat(street.record("改写路1号")).contains("示例人").containsPattern(">\\s*9\\s*<");
        Answer twice = street.attempt(HEAD + "改写路3号,2025-03-04T09:00,1\n改写路3号,2025-03-04T09:00,2\n");
        assertThat(twice.body()).contains("与第 2 行说的是同一条记录");
    }

    @Test
    void what_was_changed_since_stays_and_is_named_and_a_change_is_taken_back_to_what_was() {
        street.bring(HEAD + "后改路1号,2025-03-05T09:00,5\n后改路2号,2025-03-05T09:00,6\n");
        String first = street.lastFile();
        street.bring(HEAD + "后改路1号,2025-03-05T09:00,8\n");
        String second = street.lastFile();
        assertThat(second).isNotEqualTo(first);
        Answer undone = street.undo(first);
        assertThat(undone.body()).contains("撤回了 1 条", "没有动").containsPattern("/records/[0-9a-f-]{36}");
        assertThat(street.listed("后改路1号")).isEqualTo(1);
        assertThat(street.listed("后改路2号")).isZero();
        assertThat(street.undo(second).body()).contains("撤回了 1 条").doesNotContain("没有动");
        assertThat(street.record("后改路1号")).containsPattern(">\\s*5\\s*<");
        assertThat(street.undo(second).status()).as("a second time").isEqualTo(404);
    }

    @Test
    void nobody_takes_back_what_somebody_else_brought() {
        street.bring(HEAD + "别人路1号,2025-03-06T09:00,5\n");
        String file = street.lastFile();
        FileVisitor office = FileVisitor.of(port, "brought-office", REGISTER);
        assertThat(office.undo(file).status()).isEqualTo(404);
        int district = database.systemJdbc()
                .sql("SELECT district FROM register.import_file WHERE id = :id::uuid")
                .param("id", file)
                .query(Integer.class)
                .single();
        Boolean gone = database.jdbcOf("brought-office")
                .sql("SELECT register.take_back(:district, :id::uuid, 2)")
                .param("district", district)
                .param("id", file)
                .query(Boolean.class)
                .single();
        assertThat(gone).as("by the database itself").isFalse();
        assertThat(street.listed("别人路1号")).isEqualTo(1);
    }
}
