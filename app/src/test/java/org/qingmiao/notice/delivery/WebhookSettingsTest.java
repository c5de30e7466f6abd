package org.qingmiao.notice.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qingmiao.platform.SettableClock;
import org.qingmiao.platform.StartProblem;

/** Against a server on this machine that notes what it is sent. */
class WebhookSettingsTest {
    private static final String SECRET = "SEC-of-the-test";
    private static final SettableClock CLOCK = new SettableClock(Instant.ofEpochMilli(1_764_000_000_000L));

    private record Got(URI uri, String signature, String timestamp, String body) {}

    private final List<Got> got = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private volatile int status = 200;
    private volatile String answer = "{\"errcode\":0,\"errmsg\":\"ok\"}";

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders();
            got.add(new Got(
                    exchange.getRequestURI(),
                    String.valueOf(headers.getFirst("X-Qingmiao-Signature")),
                    String.valueOf(headers.getFirst("X-Qingmiao-Timestamp")),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private WebhookChannel channel(String format) {
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/robot/send?access_token=abc";
        return new WebhookChannel(
                address, SECRET, format, "round, voice.held", new HomeAddress("https://qm.example.org/", 1), CLOCK);
    }

    private static Delivery.Claimed reminder() {
        Delivery delivery = new Delivery(
                "webhook", "reporter", "round.reminder", "", "请填报年报 13800138000", "", "/rounds/x", Optional.empty());
        return new Delivery.Claimed(7, 1, delivery);
    }

    private static byte[] hmac(String message) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_dingtalk_robot_gets_time_and_signature_in_its_address() throws Exception {
        assertThat(channel("dingtalk").send(reminder())).isEqualTo(new DeliveryChannel.Outcome.Sent());
        Got sent = got.getFirst();
        String sign = sent.uri().getRawQuery().replaceFirst(".*&sign=", "");
        assertThat(sent.uri().getRawQuery()).startsWith("access_token=abc&timestamp=1764000000000&sign=");
        assertThat(Base64.getDecoder().decode(URLDecoder.decode(sign, StandardCharsets.UTF_8)))
                .isEqualTo(hmac("1764000000000\n" + SECRET));
        assertThat(sent.body())
                .contains("\"msgtype\":\"text\"")
                .contains("请填报年报 ***\\nhttps://qm.example.org/rounds/x")
                .doesNotContain("13800138000")
                .doesNotContain("reporter");
    }

    @Test
    void a_citys_platform_gets_the_login_and_proof_of_the_sender() throws Exception {
        assertThat(channel("json").send(reminder())).isEqualTo(new DeliveryChannel.Outcome.Sent());
        Got sent = got.getFirst();
        assertThat(sent.body()).contains("\"to\":\"reporter\"").contains("\"kind\":\"round.reminder\"");
        assertThat(sent.signature()).isEqualTo(HexFormat.of().formatHex(hmac(sent.timestamp() + "\n" + sent.body())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200|{\"errcode\":310000,\"errmsg\":\"sign not match\"}|Refused",
                "200|{\"errcode\":130101,\"errmsg\":\"send too fast\"}|TryAgain",
                "200|not json|TryAgain",
                "429|{}|TryAgain",
                "503|{}|TryAgain",
                "404|{}|Refused",
                "302|{}|Refused"
            })
    void a_refusal_is_final_and_a_busy_server_is_asked_again(int code, String body, String outcome) {
        status = code;
        answer = body;
        assertThat(channel("dingtalk").send(reminder()).getClass().getSimpleName())
                .isEqualTo(outcome);
        assertThat(got).as("no redirect is followed").hasSize(1);
    }

    @Test
    void a_server_that_is_away_is_asked_again() {
        server.stop(0);
        assertThat(channel("json").send(reminder())).isInstanceOf(DeliveryChannel.Outcome.TryAgain.class);
    }

    @ParameterizedTest
    @CsvSource({
        "round.reminder, true",
        "round, true",
        "rounds.x, false",
        "voice.held, true",
        "voice.answer, false",
        "account.locked, false"
    })
    void only_the_kinds_that_were_chosen_leave(String kind, boolean taken) {
        assertThat(channel("dingtalk").takes(kind)).isEqualTo(taken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.org/x", "ftp://example.org", "https://", "https://u:p@example.org/", "x y"})
    void only_a_safe_address_is_configured_and_a_wrong_one_is_not_repeated(String address) {
        assertThatThrownBy(() -> WebhookSettings.of(address, "", "json"))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("QM_WEBHOOK_URL")
                .hasMessageNotContaining("example.org");
    }

    @Test
    void nothing_leaves_when_nothing_is_configured() {
        WebhookChannel off = new WebhookChannel("", "", "dingtalk", "round", new HomeAddress("", 8330), CLOCK);
        assertThat(off.isOn()).isFalse();
        assertThat(off.takes("round.reminder")).isFalse();
    }
}
