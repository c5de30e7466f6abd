package org.qingmiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may not send a body is told so before it is read; what is too large is refused at its limit, in words. */
@DemoServer
class BodyGateTest {
    private static final int MB = 1 << 20;

    @LocalServerPort
    int port;

    private static String basic(String login) {
        return "Basic "
                + Base64.getEncoder().encodeToString((login + ":qingmiao-demo").getBytes(StandardCharsets.UTF_8));
    }

    /** Says that a body comes, waits for leave, and gives the first line of what it hears instead. */
    private String asked(String path, String... headers) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            StringBuilder head = new StringBuilder("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n");
            for (String header : headers) {
                head.append(header).append("\r\n");
            }
            head.append("Content-Length: 20000000\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n");
            socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            byte[] line = socket.getInputStream().readNBytes(12);
            return new String(line, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void who_may_not_send_is_told_before_a_byte_of_the_body_is_read() {
        assertThat(asked("/api/v1/cells", "Content-Type: application/json")).endsWith("401");
        assertThat(asked("/api/v1/cells", "Content-Type: application/json", "Authorization: " + basic("leader")))
                .endsWith("403");
        assertThat(asked(
                        "/api/v1/rounds/2025-annual/health-bureau",
                        "Content-Type: application/json",
                        "Authorization: " + basic("street")))
                .endsWith("403");
        assertThat(asked("/reporting/xinqi/upload", "Content-Type: multipart/form-data; boundary=part"))
                .endsWith("403");
        assertThat(asked("/api/v1/cells", "Content-Type: application/json", "Authorization: " + basic("office")))
                .as("who may send is asked to go on")
                .endsWith("100");
    }

    /** So many bytes, of which nobody says how many they are. */
    private static InputStream zeros(long bytes) {
        return new InputStream() {
            private long left = bytes;

            @Override
            public int read() {
                return left-- > 0 ? '0' : -1;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                int count = (int) Math.min(length, left);
                left -= Math.max(0, count);
                java.util.Arrays.fill(into, from, from + Math.max(0, count), (byte) '0');
                return count <= 0 ? -1 : count;
            }
        };
    }

    private HttpResponse<String> post(String path, String login, String type, InputStream body)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .version(HttpClient.Version.HTTP_1_1)
                                .header("Authorization", basic(login))
                                .header("Content-Type", type)
                                .POST(BodyPublishers.ofInputStream(() -> body))
                                .build(),
                        BodyHandlers.ofString());
    }

    @Test
    void a_body_that_never_says_its_length_is_refused_at_the_limit_in_both_languages() throws Exception {
        HttpResponse<String> json = post("/api/v1/cells", "office", "application/json", zeros(100L * MB));
        assertThat(json.statusCode()).isEqualTo(413);
        assertThat(json.body()).contains("\"status\":413", "一次最多上传25 MB", "At most 25 MB");
        HttpResponse<String> round =
                post("/api/v1/rounds/2025-annual/health-bureau", "office", "application/json", zeros(5L * MB));
        assertThat(round.statusCode()).isEqualTo(413);
    }

    @Test
    void a_file_that_never_says_its_length_is_refused_with_a_page() {
        WebVisitor office = WebVisitor.signedIn(port, "office");
        String proof = office.get("/me").body();
        WebVisitor.Answer page =
                office.uploadUnmeasured("/reporting/health-bureau/upload?lang=en", proof, "a.xlsx", zeros(100L * MB));
        assertThat(page.status()).isEqualTo(413);
        assertThat(page.body()).contains("The file is too large", "25 MB");
    }

    @Test
    void a_form_that_is_too_large_is_told_so_by_a_page_of_ours() {
        WebVisitor office = WebVisitor.signedIn(port, "office");
        String proof = office.get("/me").body();
        WebVisitor.Answer page = office.post("/cells/undo", proof, Map.of("change", "1", "reason", "x".repeat(3 * MB)));
        assertThat(page.status()).isEqualTo(413);
        assertThat(page.body()).contains("文件太大");
    }

    @Test
    void a_file_where_none_is_asked_for_is_not_read() {
        WebVisitor office = WebVisitor.signedIn(port, "office");
        WebVisitor.Answer page = office.upload("/cells/undo", office.get("/me").body(), "a.bin", new byte[1000]);
        assertThat(page.status()).isEqualTo(415);
        assertThat(page.body()).contains("这里不收这种内容");
    }

    @Test
    void more_values_than_a_request_may_hold_are_told_in_one_sentence() throws Exception {
        String one = "{\"element\":\"births.live\",\"unit\":\"xinqi\",\"period\":\"2030\",\"value\":1},";
        InputStream body = new SequenceInputStream(
                new ByteArrayInputStream(("[" + one.repeat(100_000)).getBytes(StandardCharsets.UTF_8)),
                new ByteArrayInputStream("{}]".getBytes(StandardCharsets.UTF_8)));
        HttpResponse<String> refused = post("/api/v1/cells", "office", "application/json", body);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("QM-C017").hasSizeLessThan(500);
    }

    @Test
    void null_in_a_list_of_values_is_no_value_that_is_asked_for() throws Exception {
        InputStream body =
                new ByteArrayInputStream("{\"submit\":false,\"values\":[null]}".getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> refused =
                post("/api/v1/rounds/2025-annual/health-bureau", "office", "application/json", body);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("QM-R001");
    }

    @Test
    void nothing_that_was_sent_stays_on_the_disk() throws Exception {
        post("/api/v1/cells", "office", "application/json", zeros(2L * MB));
        post("/api/v1/cells", "office", "application/json", zeros(30L * MB));
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(files.filter(f -> f.getFileName().toString().startsWith("qm-body"))
                            .filter(f -> f.toFile().lastModified()
                                    > ProcessHandle.current()
                                            .info()
                                            .startInstant()
                                            .orElseThrow()
                                            .toEpochMilli())
                            .toList())
                    .isEmpty();
        }
    }
}
