package org.qingmiao.register.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.StartedPlatform;
import org.qingmiao.WebVisitor;
import org.qingmiao.demo.Demo;
import org.qingmiao.plan.compiler.SeededPack;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.TestDatabase;
import org.qingmiao.register.right.DutyGrants;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An invented district with one register whose records are printed: {@code worker} fills them, {@code street} sees some
 * and some masked, {@code office} sees masks alone, {@code reporter} may look into the vault, {@code stats} holds no duty.
 */
final class PrintedDistrict {
    static final String REGISTER = "/registers/paper-case";
    private static final PrintedDistrict SHARED = new PrintedDistrict();

    private final TestDatabase database = TestDatabase.fresh();
    private final StartedPlatform platform;

    private PrintedDistrict() {
        platform = StartedPlatform.on(database, pack());
        platform.bean(Demo.class).fill();
        duty("worker", "paper-worker", "north");
        duty("street", "paper-viewer", "liuxi");
        duty("office", "paper-shade", "liuxi");
        duty("reporter", "paper-judge", "liuxi");
    }

    static PrintedDistrict shared() {
        return SHARED;
    }

    private static Path pack() {
        try {
            Path folder = Files.createTempDirectory("printed").resolve("tiny");
            SeededPack.copy(Path.of("src/test/packs/tiny"), folder);
            SeededPack.copy(Path.of("src/test/resources/registers/printed"), folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void duty(String login, String duty, String unit) {
        DutyGrants grants = platform.bean(DutyGrants.class);
        assertThat(ActorContext.as("admin", () -> grants.give(login, duty, unit, Optional.empty())))
                .isEqualTo(DutyGrants.Given.DONE);
    }

    RecordVisitor visitor(String login) {
        return RecordVisitor.of(platform.port(), login);
    }

    /** Makes a record in the street; the path of its page. */
    String made(Map<String, String> fields) {
        WebVisitor.Answer answer = visitor("worker").fill(REGISTER + "/new?unit=north", fields);
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        return answer.location();
    }

    /** Who printed a record on which form as what. */
    List<String> entries(String record) {
        return JdbcClient.create(database.ownerDataSource())
                .sql("SELECT who || ' ' || after FROM audit_entry WHERE action = 'register.print' AND object = :object"
                        + " ORDER BY seq")
                .param("object", "record:paper-case/" + record.substring(record.lastIndexOf('/') + 1))
                .query((row, n) -> row.getString(1))
                .list();
    }
}
