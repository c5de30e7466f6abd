package org.qingmiao.file.owner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.file.Attachment;
import org.qingmiao.file.AttachmentOwner;
import org.qingmiao.file.AttachmentStore;
import org.qingmiao.file.CheckedFile;
import org.qingmiao.file.FileCheck;
import org.qingmiao.file.FileContent;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.TestDatabase;
import org.qingmiao.safeguard.PurposeMissing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Files of records: there for the one owner that its room has named, and for nobody else. */
@DemoServer
@SuppressWarnings("NullAway.Init") // set by Spring
class AttachmentsTest {
    @Autowired
    AttachmentStore files;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient db;

    @Autowired
    TestDatabase database;

    private final AttachmentOwner mine = record();
    private final AttachmentOwner theirs = record();

    private static AttachmentOwner record() {
        return new AttachmentOwner("register", "sample/" + UUID.randomUUID(), 1024);
    }

    private static CheckedFile file(String name, String content) {
        return (CheckedFile) FileCheck.of(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static CheckedFile unique() {
        return file("说明.txt", "content " + UUID.randomUUID());
    }

    /** In one transaction of a person, after their room has named an owner. */
    private <T> T reaching(AttachmentOwner owner, Supplier<T> act) {
        return ActorContext.as(
                "anna",
                () -> new TransactionTemplate(transactions).execute(status -> {
                    files.reach(owner);
                    return act.get();
                }));
    }

    private <T> T without(Supplier<T> act) {
        return ActorContext.as("anna", () -> new TransactionTemplate(transactions).execute(status -> act.get()));
    }

    private Attachment added(AttachmentOwner owner, CheckedFile file) {
        return reaching(owner, () -> files.add(owner, file));
    }

    private String text(AttachmentOwner owner, Attachment attachment) {
        FileContent content = reaching(owner, () -> files.open(attachment));
        return new String(content.bytes(), StandardCharsets.UTF_8);
    }

    private long contents(String text) {
        return database.systemJdbc()
                .sql("SELECT count(*) FROM attachment_content WHERE id = sha256(convert_to(:text, 'UTF8'))")
                .param("text", text)
                .query(Long.class)
                .single();
    }

    @Test
    void a_file_comes_back_as_it_was_brought() {
        Attachment attachment = added(mine, file("a.txt", "kept as it is"));
        assertThat(attachment.by()).isEqualTo("anna");
        assertThat(attachment.mediaType()).isEqualTo("text/plain;charset=UTF-8");
        assertThat(reaching(mine, () -> files.of(mine))).containsExactly(attachment);
        assertThat(reaching(mine, () -> files.find(attachment.id()))).contains(attachment);
        assertThat(text(mine, attachment)).isEqualTo("kept as it is");
    }

    @Test
    void files_of_another_owner_are_not_there() {
        Attachment attachment = added(theirs, unique());
        assertThat(reaching(mine, () -> files.find(attachment.id()))).isEmpty();
        assertThat(reaching(mine, () -> files.of(theirs))).isEmpty();
        assertThatThrownBy(() -> text(mine, attachment)).isInstanceOf(RuntimeException.class);
        reaching(mine, () -> {
            files.remove(attachment);
            return "";
        });
        assertThat(reaching(theirs, () -> files.of(theirs))).containsExactly(attachment);
    }

    @Test
    void within_one_transaction_the_owner_that_was_named_last_counts() {
        Attachment first = added(theirs, unique());
        reaching(theirs, () -> {
            assertThat(files.find(first.id())).isPresent();
            files.reach(mine);
            assertThat(files.find(first.id())).isEmpty();
            return "";
        });
        assertThatThrownBy(() -> reaching(mine, () -> files.add(theirs, unique())))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void without_a_named_owner_no_file_is_there_and_the_name_ends_with_its_transaction() {
        Attachment attachment = added(mine, unique());
        assertThat(without(() -> files.find(attachment.id()))).isEmpty();
        assertThat(without(() -> files.of(mine))).isEmpty();
        assertThatThrownBy(() -> without(() -> files.add(mine, unique()))).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> files.reach(mine)).isInstanceOf(IllegalTransactionStateException.class);
        assertThat(ActorContext.as(
                        "anna",
                        () -> db.sql("SELECT count(*) FROM attachment_content")
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    @Test
    void the_owner_of_the_tables_is_bound_too_and_the_system_sees_all() {
        Attachment attachment = added(mine, unique());
        String count = "SELECT count(*) FROM attachment WHERE id = '" + attachment.id() + "'";
        assertThat(database.systemJdbc().sql(count).query(Long.class).single()).isOne();
        assertThat(JdbcClient.create(database.ownerDataSource())
                        .sql("""
                    SELECT count(*) FROM pg_class
                     WHERE relname IN ('attachment', 'attachment_content') AND relrowsecurity AND relforcerowsecurity
                    """)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void the_same_content_is_kept_once_and_goes_with_the_last_that_has_it() {
        String text = "shared " + UUID.randomUUID();
        Attachment first = added(mine, file("a.txt", text));
        Attachment second = added(theirs, file("b.txt", text));
        assertThat(contents(text)).isOne();
        remove(mine, first);
        assertThat(text(theirs, second)).isEqualTo(text);
        remove(theirs, second);
        assertThat(contents(text)).isZero();
    }

    private void remove(AttachmentOwner owner, Attachment attachment) {
        reaching(owner, () -> {
            files.remove(attachment);
            return "";
        });
    }

    @Test
    void what_is_removed_leaves_who_removed_it_and_when() {
        Attachment attachment = added(mine, unique());
        remove(mine, attachment);
        assertThat(reaching(mine, () -> files.of(mine))).isEmpty();
        assertThat(reaching(mine, () -> files.find(attachment.id()))).isEmpty();
        List<Attachment> all = reaching(mine, () -> files.all(mine));
        assertThat(all).singleElement().satisfies(gone -> {
            assertThat(gone.name()).isEqualTo("说明.txt");
            assertThat(gone.removal()).get().extracting(Attachment.Removal::by).isEqualTo("anna");
        });
        remove(mine, attachment);
        assertThat(reaching(mine, () -> files.all(mine))).isEqualTo(all);
        assertThat(acts(attachment)).containsExactly("file.add", "file.remove");
    }

    private List<String> acts(Attachment attachment) {
        return database.systemJdbc()
                .sql("SELECT action FROM audit_entry WHERE object = :object ORDER BY at")
                .param("object", "file:" + attachment.id())
                .query((row, n) -> row.getString(1))
                .list();
    }

    @Test
    void neither_the_trace_nor_the_content_can_be_exchanged_by_the_application() {
        Attachment attachment = added(mine, unique());
        Attachment other = added(mine, unique());
        assertThatThrownBy(() ->
                        reaching(mine, () -> db.sql("DELETE FROM attachment").update()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> reaching(
                        mine, () -> db.sql("UPDATE attachment SET name = 'x'").update()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> reaching(
                        mine,
                        () -> db.sql("""
            UPDATE attachment SET content = (SELECT content FROM attachment WHERE id = :other) WHERE id = :id
            """)
                                .param("other", other.id())
                                .param("id", attachment.id())
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void what_is_sealed_cannot_be_read_in_the_table_and_asks_for_a_purpose() {
        String secret = "示例保密内容 " + UUID.randomUUID();
        Attachment attachment = reaching(mine, () -> files.addSealed(mine, file("示例姓名.txt", secret)));
        String stored = database.systemJdbc()
                .sql("""
                SELECT concat(a.name, encode(a.sealed_name, 'escape'), encode(c.bytes, 'escape'))
                  FROM attachment a JOIN attachment_content c ON c.id = a.content WHERE a.id = :id
                """)
                .param("id", attachment.id())
                .query(String.class)
                .single();
        assertThat(stored).isNotEmpty();
        assertThat(stored.getBytes(StandardCharsets.UTF_8)).isNotEqualTo(secret.getBytes(StandardCharsets.UTF_8));
        assertThat(contents(secret)).isZero();
        assertThat(database.systemJdbc()
                        .sql("""
                    SELECT count(*) FROM attachment a JOIN attachment_content c ON c.id = a.content
                     WHERE a.id = :id AND (position(convert_to(:secret, 'UTF8') IN c.bytes) > 0
                        OR position(convert_to('示例姓名', 'UTF8') IN a.sealed_name) > 0)
                    """)
                        .param("id", attachment.id())
                        .param("secret", secret)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(reaching(mine, () -> files.of(mine)))
                .extracting(Attachment::name)
                .containsExactly("示例姓名.txt");
        assertThatThrownBy(() -> text(mine, attachment)).isInstanceOf(PurposeMissing.class);
        FileContent content = reaching(mine, () -> ActorContext.forPurpose("case", () -> files.open(attachment)));
        assertThat(new String(content.bytes(), StandardCharsets.UTF_8)).isEqualTo(secret);
        assertThat(acts(attachment)).containsExactly("file.add", "file.open");
    }

    @Test
    void the_record_of_acts_does_not_name_what_is_sealed() {
        Attachment sealed = reaching(mine, () -> files.addSealed(mine, unique()));
        String told = database.systemJdbc()
                .sql("SELECT after::text FROM audit_entry WHERE object = :object")
                .param("object", "file:" + sealed.id())
                .query(String.class)
                .single();
        assertThat(told).contains("register").doesNotContain("说明", mine.key());
    }

    @Test
    void equal_contents_that_are_sealed_are_not_found_to_be_equal() {
        CheckedFile same = unique();
        Attachment first = reaching(mine, () -> files.addSealed(mine, same));
        Attachment second = reaching(theirs, () -> files.addSealed(theirs, same));
        assertThat(database.systemJdbc()
                        .sql("SELECT count(DISTINCT content) FROM attachment WHERE id IN (:first, :second)")
                        .param("first", first.id())
                        .param("second", second.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void files_move_along_to_the_place_of_another_unit() {
        added(mine, unique());
        AttachmentOwner moved = new AttachmentOwner(mine.room(), mine.key(), 4096);
        reaching(mine, () -> {
            files.move(moved);
            return "";
        });
        assertThat(reaching(mine, () -> files.of(mine)))
                .extracting(a -> a.owner().place())
                .containsExactly(4096);
    }

    @Test
    void an_owner_whose_name_could_be_taken_for_another_is_refused() {
        for (String key : List.of("", "a|b", "a b", "a\n")) {
            assertThatThrownBy(() -> new AttachmentOwner("register", key, 1))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
