package org.qingmiao.register.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.qingmiao.StartedPlatform;
import org.qingmiao.demo.Demo;
import org.qingmiao.plan.compiler.SeededPack;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.TestDatabase;
import org.qingmiao.register.right.DutyGrants;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The invented district of the tiny plan, with the registers of a folder beside it, started on a database of its own. */
class TinyDistrict {
    final TestDatabase database = TestDatabase.fresh();
    public final StartedPlatform platform;

    /** @param registers folder below the registers of tests */
    TinyDistrict(String registers) {
        platform = StartedPlatform.on(database, pack(registers));
        platform.bean(Demo.class).fill();
    }

    private static Path pack(String registers) {
        try {
            Path folder = Files.createTempDirectory(registers).resolve("tiny");
            SeededPack.copy(Path.of("src/test/packs/tiny"), folder);
            SeededPack.copy(Path.of("src/test/resources/registers", registers), folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    final void duty(String login, String duty, String unit) {
        DutyGrants grants = platform.bean(DutyGrants.class);
        assertThat(ActorContext.as("admin", () -> grants.give(login, duty, unit, Optional.empty())))
                .isEqualTo(DutyGrants.Given.DONE);
    }

    final RecordVisitor visitor(String login) {
        return RecordVisitor.of(platform.port(), login);
    }

    /** Sees every row and every table. */
    final JdbcClient owner() {
        return JdbcClient.create(database.ownerDataSource());
    }
}
