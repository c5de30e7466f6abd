package org.qingmiao.bench.district;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The product itself, started as its users start it. */
public final class Server implements AutoCloseable {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Process process;
    private final int port;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final long millisToFirstPage;
    private String authorization = "";

    private final Path log;

    private Server(Process process, int port, Path log, long started) throws IOException, InterruptedException {
        this.process = process;
        this.port = port;
        this.log = log;
        awaitFirstPage();
        this.millisToFirstPage = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
    }

    /** {@code ./qm COMMAND}. */
    public static Server start(Path home, String command, Path data, Path pack, int port)
            throws IOException, InterruptedException {
        long started = System.nanoTime();
        Path log = data.resolveSibling("server.log");
        Process process = qm(home, command, "--data", data.toString(), "--pack", pack.toString(), "--port", "" + port)
                .redirectOutput(log.toFile())
                .start();
        return new Server(process, port, log, started);
    }

    private static ProcessBuilder qm(Path home, String... arguments) {
        List<String> command = new ArrayList<>(List.of(home.resolve("qm").toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    /** Makes a token for programs of somebody; the server must not be running. */
    static String token(Path home, Path data, Path pack, String login) throws IOException, InterruptedException {
        Process process = qm(home, "token", login, "--data", data.toString(), "--pack", pack.toString())
                .start();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String token = lines.lines()
                    .filter(l -> l.startsWith("qm_"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no token"));
            process.waitFor();
            return token;
        }
    }

    /** Runs another command beside or without a server: what it said if it ended with something else than 0, else nothing. */
    static String command(Path home, List<String> arguments) throws IOException, InterruptedException {
        Process process = qm(home, arguments.toArray(String[]::new)).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? "" : said;
    }

    private void awaitFirstPage() throws InterruptedException {
        for (int i = 0; i < 6000; i++) {
            try {
                if (client.send(request("/public").build(), HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (IOException e) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("the server ended; see its log", e);
                }
            }
            Thread.sleep(10);
        }
        throw new IllegalStateException("the server does not answer");
    }

    /**
     * Until the demo has its people and values: it says who can sign in when it has. The first page answers before, by how
     * much depends on the machine.
     */
    public void awaitDemo() throws IOException, InterruptedException {
        for (int i = 0; i < 3000; i++) {
            if (Files.readString(log).contains("qingmiao-demo")) {
                return;
            }
            if (!process.isAlive()) {
                throw new IllegalStateException("the demo ended; see " + log);
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("the demo is not filled within five minutes; see " + log);
    }

    /** Number of its process. */
    public long process() {
        return process.pid();
    }

    void use(String token) {
        authorization = "Bearer " + token;
    }

    void usePassword(String login, String password) {
        authorization = "Basic "
                + Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    long millisToFirstPage() {
        return millisToFirstPage;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return request;
    }

    /** Signs in as a person and returns a reader of pages. */
    Visitor signIn() throws IOException, InterruptedException {
        HttpClient browser = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build();
        URI address = URI.create("http://127.0.0.1:" + port + "/sign-in");
        String form = browser.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher csrf = CSRF.matcher(form);
        if (!csrf.find()) {
            throw new IllegalStateException("no sign-in form");
        }
        String body = "_csrf=" + csrf.group(1) + "&login=office&password=qingmiao-demo";
        browser.send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        return path -> ok(
                browser.send(
                        HttpRequest.newBuilder(address.resolve(path)).build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)),
                path);
    }

    /** Reads pages. */
    @FunctionalInterface
    interface Visitor {
        String read(String path) throws IOException, InterruptedException;
    }

    String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> response =
                client.send(request(path).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        return ok(response, path);
    }

    String post(String path, String type, String body) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(
                request(path)
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        return ok(response, path);
    }

    private static String ok(HttpResponse<String> response, String path) {
        if (response.statusCode() != 200) {
            String body = response.body();
            throw new IllegalStateException(
                    response.statusCode() + " for " + path + ": " + body.substring(0, Math.min(400, body.length())));
        }
        return response.body();
    }

    /** Resident memory of the server and its database, present and highest, in MB. */
    long[] memory() throws IOException {
        long now = 0;
        long highest = 0;
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        for (ProcessHandle handle : all) {
            for (String line : Files.readAllLines(Path.of("/proc", "" + handle.pid(), "status"))) {
                // Shared pages of the database are counted once, with the process that serves them.
                boolean java = handle.info().command().orElse("").endsWith("java");
                if (java && line.startsWith("VmRSS:")) {
                    now += kilobytes(line);
                } else if (java && line.startsWith("VmHWM:")) {
                    highest += kilobytes(line);
                } else if (!java && line.startsWith("RssAnon:")) {
                    now += kilobytes(line);
                    highest += kilobytes(line);
                }
            }
        }
        return new long[] {now / 1024, highest / 1024};
    }

    private static long kilobytes(String line) {
        return Long.parseLong(line.replaceAll("\\D", ""));
    }

    /** SIGKILL, without a word; its database goes on until somebody stops it. */
    void kill() {
        process.destroyForcibly();
        process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        process.descendants()
                .filter(p -> p.info().command().orElse("").endsWith("java"))
                .forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }
}
