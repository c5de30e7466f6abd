package org.qingmiao.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.platform.StartProblem;
import org.springframework.beans.factory.annotation.Autowired;

/** A sign of life for a monitor elsewhere, which alarms when it stays away (R45). */
@DemoServer
@SuppressWarnings("NullAway.Init") // set by Spring
class HeartbeatTest {
    @Autowired
    SystemHealth health;

    private final List<String> heard = new CopyOnWriteArrayList<>();

    private void beat(int answer) throws IOException {
        HttpServer monitor = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        monitor.createContext("/secret-of-the-monitor", exchange -> {
            heard.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        monitor.start();
        try {
            new Heartbeat(health, "http://127.0.0.1:" + monitor.getAddress().getPort() + "/secret-of-the-monitor")
                    .run();
        } finally {
            monitor.stop(0);
        }
    }

    @Test
    void it_says_how_the_installation_is_and_nothing_else() throws IOException {
        beat(204);
        assertThat(heard)
                .singleElement()
                .asString()
                .matches("\\{\"service\":\"qingmiao\",\"level\":\"(good|warning|broken)\"}");
    }

    @Test
    void a_monitor_that_refuses_makes_the_job_fail_without_telling_the_address() {
        assertThatThrownBy(() -> beat(500))
                .hasMessageContaining("500")
                .hasMessageNotContaining("secret-of-the-monitor")
                .hasNoCause();
    }

    @Test
    void without_an_address_nothing_is_sent() {
        new Heartbeat(health, "").run();
        assertThat(heard).isEmpty();
    }

    @Test
    void an_address_that_others_could_read_on_the_way_is_refused_at_the_start() {
        for (String wrong : List.of("http://monitor.example.org/beat", "ftp://x/y", "https://me@x/beat", "::")) {
            assertThatThrownBy(() -> new Heartbeat(health, wrong))
                    .as(wrong)
                    .isInstanceOf(StartProblem.class)
                    .hasMessageNotContaining(wrong);
        }
    }
}
