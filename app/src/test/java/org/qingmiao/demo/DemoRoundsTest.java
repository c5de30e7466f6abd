package org.qingmiao.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingmiao.DemoServer;
import org.qingmiao.StartedPlatform;
import org.qingmiao.WebVisitor;
import org.qingmiao.platform.TestDatabase;
import org.qingmiao.reporting.round.Rounds;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.FileSystemUtils;

/** The demo's rounds: one that is finished, one in which every state occurs, both marked as invented. */
@DemoServer
@SuppressWarnings("NullAway.Init") // set by Spring
class DemoRoundsTest {
    @LocalServerPort
    int port;

    @Autowired
    Demo demo;

    private String get(String path) {
        return WebVisitor.signedIn(port, "office").get(path).body();
    }

    @Test
    void the_finished_round_is_accepted_throughout() {
        assertThat(get("/rounds/2024-annual"))
                .contains("已收下", "示例数据")
                .doesNotContain("填写中", "未开始", "class=\"state s-late\"");
    }

    @Test
    void in_the_open_round_every_state_occurs() {
        assertThat(get("/rounds/2025-annual")).contains("未开始", "填写中", "待单位确认", "待统计审核", "已退回", "已收下", "更正中", "示例数据");
    }

    @Test
    void the_reporter_of_the_demo_finds_a_draft_to_go_on_with() {
        assertThat(WebVisitor.signedIn(port, "reporter")
                        .get("/rounds/2025-annual/health-bureau")
                        .body())
                .contains("data-hands-in", "填写中");
    }

    @Test
    void filling_again_changes_nothing() {
        String before = get("/rounds/2025-annual/progress.csv");
        demo.fill();
        assertThat(get("/rounds/2025-annual/progress.csv")).isEqualTo(before);
    }

    @Test
    void a_pack_without_values_for_the_demo_has_no_round_that_accepted_nothing(@TempDir Path folder)
            throws IOException {
        Path pack = folder.resolve("tiny");
        FileSystemUtils.copyRecursively(Path.of("src/test/packs/tiny"), pack);
        for (String values : List.of("babies.yaml", "shelter.yaml")) {
            Files.delete(pack.resolve("demo").resolve(values));
        }
        try (StartedPlatform server = StartedPlatform.on(TestDatabase.fresh(), pack)) {
            server.bean(Demo.class).fill();
            assertThat(server.bean(Rounds.class).of("liuxi-2021-2025")).isEmpty();
        }
    }
}
