package org.qingmiao;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qingmiao.platform.TestDatabase;
import org.qingmiao.safeguard.AcceptsBody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route there is, as everybody and as nobody, with what should not come: no answer is a fault of ours, none shows
 * its inside. The routes are the server's own list, so that a new one is among them by itself.
 */
@DemoServer
// A server of its own: what is posted here changes what other tests look at.
@TestPropertySource(properties = "qingmiao.test=fuzz")
@Import(InputFuzzTest.Entered.class)
@SuppressWarnings("NullAway.Init") // set by Spring
class InputFuzzTest {
    /** What only a look into the machine shows. */
    private static final Pattern INSIDE =
            Pattern.compile("\\bat org\\.|\\bat java\\.|Exception\\b|PSQL|org\\.qingmiao\\.");
    /** Values of forms that are drawn by lot; four letters in a row may well be in one of thousands. */
    private static final Pattern RANDOM = Pattern.compile("value=\"[A-Za-z0-9_-]{40,}=*\"");

    private static final long SEED = Long.getLong("seed", 20_261_129L);
    /** However slow the machine; what is tried in that time is tried in the same order. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::([^{}]*(?:\\{[^{}]*}[^{}]*)*))?}");
    private static final Pattern LINK = Pattern.compile("(?:href|action)=\"(/[^\"#]*)\"");
    private static final Pattern NAME = Pattern.compile(" name=\"([^\"]+)\"");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final List<String> PEOPLE =
            List.of("", "office", "stats", "reporter", "approver", "street", "worker", "leader", "auditor", "admin");

    @LocalServerPort
    int port;

    @Autowired
    TestDatabase database;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Autowired
    Entered entered;

    private final RandomGenerator random = new SplittableRandom(SEED);
    private final Map<String, List<String>> realPaths = new TreeMap<>();
    private final Set<String> faults = new TreeSet<>();
    private final Map<Integer, Integer> answers = new TreeMap<>();

    /** Notes which handlers were entered: what is stopped before its handler has tried nothing of it. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Entered implements WebMvcConfigurer, HandlerInterceptor {
        private final Set<String> routes = ConcurrentHashMap.newKeySet();

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(this);
        }

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            routes.add(request.getMethod() + " "
                    + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
            return true;
        }

        boolean contains(String route) {
            return routes.contains(route);
        }
    }

    private record Route(RequestMethod method, String pattern, HandlerMethod handler) {
        String name() {
            return method + " " + pattern;
        }

        /** Paths that lead to it, made of those that are known: what is known of a page is known of what is done there. */
        List<String> real(Collection<String> known) {
            int end = pattern.lastIndexOf('}') + 1;
            Pattern start = Pattern.compile("(" + shape(pattern.substring(0, end)) + ")(?:/.*)?");
            return known.stream()
                    .flatMap(path -> Stream.of(path, "/api/v1" + path))
                    .map(start::matcher)
                    .filter(Matcher::matches)
                    .map(matcher -> matcher.group(1) + pattern.substring(end))
                    .distinct()
                    .toList();
        }

        /** Of the paths that lead to it. */
        Pattern shape() {
            return Pattern.compile(shape(pattern));
        }

        private static String shape(String pattern) {
            return "\\Q" + VARIABLE.matcher(pattern).replaceAll("\\\\E[^/?]+\\\\Q") + "\\E";
        }

        boolean receives() {
            return handler.hasMethodAnnotation(AcceptsBody.class);
        }

        List<String> parameters() {
            return Arrays.stream(handler.getMethodParameters())
                    .filter(p -> p.hasParameterAnnotation(RequestParam.class))
                    .map(p -> String.valueOf(p.getParameter().getName()))
                    .toList();
        }
    }

    /** Somebody with a browser. */
    private final class Sender {
        final HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        final String login;
        String csrf = "";

        Sender(String login) {
            this.login = login;
            signIn();
        }

        void signIn() {
            String form = send("GET", "/sign-in", "", BodyPublishers.noBody()).body();
            Matcher proof = CSRF.matcher(form);
            csrf = proof.find() ? proof.group(1) : "";
            if (!login.isEmpty()) {
                form("/sign-in", Map.of("login", login, "password", "qingmiao-demo"));
                Matcher own = CSRF.matcher(
                        send("GET", "/me", "", BodyPublishers.noBody()).body());
                csrf = own.find() ? own.group(1) : csrf;
            }
        }

        HttpResponse<String> form(String path, Map<String, String> fields) {
            Map<String, String> all = new LinkedHashMap<>(fields);
            all.put("_csrf", csrf);
            return send("POST", path, "application/x-www-form-urlencoded", BodyPublishers.ofString(query(all)));
        }

        HttpResponse<String> send(String method, String path, String type, BodyPublisher body, String... headers) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .timeout(Duration.ofSeconds(60))
                    .method(method, body);
            if (!type.isEmpty()) {
                request.header("Content-Type", type);
            }
            if (!csrf.isEmpty() && !method.equals("GET")) {
                request.header("X-CSRF-TOKEN", csrf);
            }
            for (int i = 0; i + 1 < headers.length; i += 2) {
                request.header(headers[i], headers[i + 1]);
            }
            try {
                HttpResponse<String> answer =
                        client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
                look(login + " " + method + " " + path, answer.statusCode(), answer.body());
                return answer;
            } catch (IOException e) {
                throw new AssertionError(method + " " + path, e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void look(String request, int status, String body) {
        answers.merge(status, 1, Integer::sum);
        if (status >= 500) {
            faults.add(status + " for " + shortened(request));
        }
        if (INSIDE.matcher(RANDOM.matcher(body).replaceAll("")).find()) {
            faults.add("inside shown for " + shortened(request));
        }
    }

    private static String shortened(String text) {
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }

    private static String query(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(f -> encoded(f.getKey()) + "=" + encoded(f.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private List<Route> routes() {
        List<Route> all = new ArrayList<>();
        routes.getHandlerMethods().forEach((mapping, handler) -> {
            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            var patterns = mapping.getPathPatternsCondition();
            if (patterns != null) {
                for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                    patterns.getPatternValues().stream()
                            .filter(p -> !p.contains("*"))
                            .forEach(p -> all.add(new Route(method, p, handler)));
                }
            }
        });
        all.sort(java.util.Comparator.comparing(Route::pattern).thenComparing(Route::method));
        return all;
    }

    /** Real ones where the pages of the demo led to one, else nonsense. */
    private String path(Route route, List<String> known) {
        List<String> real = realPaths.computeIfAbsent(route.name(), name -> route.real(known));
        if (!real.isEmpty() && random.nextInt(3) > 0) {
            return Fuzz.one(real, random);
        }
        return VARIABLE.matcher(route.pattern())
                .replaceAll(m -> Matcher.quoteReplacement(
                        encoded(variable(m)).replace("+", "%20")));
    }

    /** Nonsense, and where a route says what it takes, mostly something of that shape. */
    private String variable(MatchResult part) {
        String shape = part.group(2);
        if (shape == null || random.nextInt(4) == 0) {
            return Fuzz.value(random);
        }
        List<String> shaped = Stream.concat(
                        Arrays.stream(shape.split("\\|", -1)),
                        Stream.of("2024", "7", "9".repeat(18), "a".repeat(43)))
                .filter(value -> value.matches(shape))
                .toList();
        return shaped.isEmpty() ? Fuzz.value(random) : Fuzz.one(shaped, random);
    }

    private Map<String, String> fields(Route route, Set<String> names) {
        Map<String, String> fields = new LinkedHashMap<>();
        route.parameters().forEach(name -> {
            if (random.nextInt(5) > 0) {
                fields.put(name, Fuzz.value(random));
            }
        });
        List<String> others = List.copyOf(names);
        for (int i = 0; i < 6; i++) {
            fields.put(Fuzz.one(others, random), Fuzz.value(random));
        }
        fields.remove("_csrf");
        return fields;
    }

    @Test
    void nothing_that_is_sent_makes_a_fault_of_ours() {
        long end = System.nanoTime() + LONGEST.toNanos();
        List<Route> all = routes();
        assertThat(all).hasSizeGreaterThan(100);
        List<Sender> senders = PEOPLE.stream().map(Sender::new).toList();
        Set<String> known = new TreeSet<>();
        Set<String> names =
                new TreeSet<>(Set.of("year", "plan", "lang", "unit", "reason", "period", "seen", "version"));
        crawl(senders, known, names, all);
        List<String> paths = List.copyOf(known);
        // However slow the machine: each route at least once, by one whom it lets in if there is one.
        for (Route route : all) {
            for (int tries = 0; tries < 10 && !entered.contains(route.name()); tries++) {
                senders.stream()
                        .filter(sender -> !entered.contains(route.name()))
                        .forEach(sender -> attack(sender, route, path(route, paths), names));
            }
        }
        int rounds = 0;
        while (System.nanoTime() < end && rounds < 3) {
            for (Route route : all) {
                for (Sender sender : senders) {
                    if (System.nanoTime() < end) {
                        attack(sender, route, path(route, paths), names);
                    }
                }
            }
            senders.forEach(Sender::signIn);
            rounds++;
        }
        assertThat(faults).as("-Dseed=%s, answers %s", SEED, answers).isEmpty();
        assertThat(all).map(Route::name).allMatch(entered::contains, "was entered by somebody");
        assertThat(answers.keySet())
                .as("a fuzzer that reaches nothing finds nothing")
                .contains(200, 302, 400, 403, 404, 422);
    }

    private void crawl(List<Sender> senders, Set<String> known, Set<String> names, List<Route> all) {
        for (Sender sender : senders) {
            Set<String> open = new LinkedHashSet<>();
            all.stream()
                    .filter(r -> r.method() == RequestMethod.GET && !r.pattern().contains("{"))
                    .forEach(r -> open.add(r.pattern()));
            Set<String> linked = new TreeSet<>();
            open.forEach(path -> read(sender, path, linked, names));
            known.addAll(linked);
            oneOfEachShape(linked, all).forEach(path -> read(sender, path, known, names));
        }
        // What ends the visit, and files of the pages.
        known.removeIf(p -> p.equals("/sign-out") || p.startsWith("/static/"));
    }

    private static void read(Sender sender, String path, Set<String> links, Set<String> names) {
        String page = sender.send("GET", path, "", BodyPublishers.noBody()).body();
        LINK.matcher(page)
                .results()
                .map(link -> link.group(1).replaceFirst("\\?.*", ""))
                .forEach(links::add);
        NAME.matcher(page).results().map(name -> name.group(1)).forEach(names::add);
    }

    /** Of the pages that lead to others by a part of their address: one of each kind. */
    private static List<String> oneOfEachShape(Set<String> links, List<Route> all) {
        return all.stream()
                .filter(route -> route.method() == RequestMethod.GET && route.pattern().contains("{"))
                .flatMap(route -> links.stream().filter(route.shape().asMatchPredicate()).limit(1))
                .distinct()
                .toList();
    }

    private void attack(Sender sender, Route route, String path, Set<String> names) {
        String method = route.method().name();
        Map<String, String> fields = fields(route, names);
        if (route.method() == RequestMethod.GET) {
            sender.send("GET", path + "?" + query(fields), "", BodyPublishers.noBody(), odd());
        } else if (route.receives()) {
            received(sender, route, path, fields);
        } else {
            Map<String, String> all = new LinkedHashMap<>(fields);
            all.put("_csrf", sender.csrf);
            sender.send(method, path, "application/x-www-form-urlencoded", BodyPublishers.ofString(query(all)), odd());
        }
    }

    private void received(Sender sender, Route route, String path, Map<String, String> fields) {
        boolean raw = Arrays.stream(route.handler().getMethodParameters())
                .noneMatch(p -> p.getParameterType() == MultipartFile.class);
        if (raw) {
            boolean csv = random.nextBoolean();
            sender.send(
                    route.method().name(),
                    path + "?" + query(fields),
                    csv ? "text/csv" : "application/json",
                    csv ? BodyPublishers.ofByteArray(Fuzz.file(random)) : BodyPublishers.ofString(Fuzz.json(random)),
                    "Idempotency-Key",
                    "k".repeat(random.nextInt(3) * 3_000));
        } else {
            String name =
                    Fuzz.one(List.of("a.xlsx", "a.csv", "a.pdf", "a.docx", "../a.png", "北\\u0000.txt", ""), random);
            sender.send(
                    "POST",
                    path + "?" + query(fields),
                    "multipart/form-data; boundary=part",
                    multipart(sender.csrf, name, Fuzz.file(random)));
        }
    }

    private static BodyPublisher multipart(String csrf, String name, byte[] content) {
        String line = "--part\r\nContent-Disposition: form-data; name=";
        return BodyPublishers.concat(
                BodyPublishers.ofString(line + "\"_csrf\"\r\n\r\n" + csrf + "\r\n" + line + "\"file\"; filename=\""
                        + name + "\"\r\n\r\n"),
                BodyPublishers.ofByteArray(content),
                BodyPublishers.ofString("\r\n--part--\r\n"));
    }

    /** A head as no browser sends it. */
    private String[] odd() {
        List<List<String>> heads = List.of(
                List.of("Accept-Language", "xx-" + "y".repeat(500) + ";q=9,*;q=-1"),
                List.of("Accept", "text/;q=x, */nothing"),
                List.of("Origin", "null"),
                List.of("Origin", "https://example.org:99999"),
                List.of("X-Forwarded-For", "a, b, 999.1.1.1"),
                List.of("X-Forwarded-Proto", "gopher"),
                List.of("X-Forwarded-Port", "99999999"),
                List.of("X-Forwarded-Host", "a b"),
                List.of("Cookie", "lang=\"; SESSION=%00; qm_receipt=!!!; qm_ballot=x"),
                List.of("If-Modified-Since", "yesterday"),
                List.of("Range", "bytes=9-1,-,a"),
                List.of("Authorization", "Basic !!!"),
                List.of("Authorization", "Bearer qm_"),
                List.of("Referer", "http://[::1"),
                List.of());
        return random.nextInt(3) > 0 ? new String[0] : Fuzz.one(heads, random).toArray(String[]::new);
    }

    /** A parameter that is no text may be noticed only while the answer can still be another. */
    @Test
    void an_answer_for_a_program_is_whole_whatever_else_is_asked() {
        Sender office = new Sender("office");
        for (Route route : routes()) {
            if (route.pattern().startsWith("/api/")) {
                String path = path(route, List.of()) + "?plan=%00&lang=%00&year=%00&unit=%00";
                BodyPublisher body = BodyPublishers.ofString(route.method() == RequestMethod.GET ? "" : "[]");
                office.send(route.method().name(), path, "application/json", body);
            }
        }
        assertThat(faults).isEmpty();
        assertThat(answers).containsKeys(400);
    }

    /** Requests that no client of a library sends. */
    @Test
    void requests_that_are_none_are_refused() throws IOException {
        String host = "Host: 127.0.0.1\r\nConnection: close\r\n";
        String posted = "POST /sign-in HTTP/1.1\r\n" + host + "Content-Type: ";
        for (String request : List.of(
                "GET /%zz HTTP/1.1\r\n" + host + "\r\n",
                "GET /public?x=%zz HTTP/1.1\r\n" + host + "\r\n",
                "GET /public?%00=%00&lang=%00 HTTP/1.1\r\n" + host + "\r\n",
                "GET /public?a=%ff%fe&a=%c0%af HTTP/1.1\r\n" + host + "\r\n",
                "GET /public/..%2f..%2fetc HTTP/1.1\r\n" + host + "\r\n",
                "GET //public//x;y=z HTTP/1.1\r\n" + host + "\r\n",
                "GET /public HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n",
                "GET /public HTTP/1.1\r\nHost: example.org\r\nConnection: close\r\n\r\n",
                "GET /public HTTP/1.1\r\n" + host + "X: " + "y".repeat(60_000) + "\r\n\r\n",
                "GET /public HTTP/1.1\r\n" + host + "Cookie: " + "a=b; ".repeat(1_000) + "\r\n\r\n",
                "BREW /public HTTP/1.1\r\n" + host + "\r\n",
                "TRACE / HTTP/1.1\r\n" + host + "\r\n",
                posted + "application/x-www-form-urlencoded\r\nContent-Length: 6\r\n\r\na=%zz&",
                posted + "application/x-www-form-urlencoded\r\nContent-Length: -1\r\n\r\n",
                posted + "multipart/form-data\r\nContent-Length: 3\r\n\r\nabc",
                posted + "multipart/form-data; boundary=x\r\nContent-Length: 5\r\n\r\n--x\r\n",
                posted + "text/nonsense; charset=none\r\nContent-Length: 3\r\n\r\nabc",
                posted + "application/x-www-form-urlencoded; charset=none\r\nContent-Length: 3\r\n\r\na=b",
                "POST /sign-in HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\nzz\r\n")) {
            String answer = raw(request);
            int status = answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
            look("nobody " + shortened(request.strip()), status, answer);
        }
        assertThat(faults).isEmpty();
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            InputStream in = socket.getInputStream();
            in.transferTo(answer);
            return answer.toString(StandardCharsets.UTF_8);
        }
    }

    /** Rows that looking may leave: that somebody looked, and the visit itself. */
    private static final Set<String> OF_LOOKING = Set.of("audit_entry", "audit_pending", "web_session");

    @Test
    void looking_creates_nothing() {
        List<Sender> senders =
                Stream.of("", "office", "reporter", "auditor").map(Sender::new).toList();
        Map<String, Long> before = rows();
        for (Sender sender : senders) {
            for (Route route : routes()) {
                if (route.method() == RequestMethod.GET) {
                    String path = VARIABLE.matcher(route.pattern()).replaceAll(m -> switch (m.group(1)) {
                        case "unit" -> "xinqi";
                        case "year" -> "2024";
                        case "kind" -> "annual";
                        default -> "1";
                    });
                    sender.send("GET", path, "", BodyPublishers.noBody());
                    sender.send(
                            "GET",
                            path + "?element=never.seen&period=2024&year=2024&unit=xinqi",
                            "",
                            BodyPublishers.noBody());
                }
            }
        }
        Map<String, Long> after = rows();
        assertThat(after).containsKeys("cell", "register.\"vision-record\"");
        after.keySet().removeAll(OF_LOOKING);
        before.keySet().removeAll(OF_LOOKING);
        assertThat(after).isEqualTo(before);
    }

    private Map<String, Long> rows() {
        JdbcClient owner = JdbcClient.create(database.ownerDataSource());
        Map<String, Long> rows = new TreeMap<>();
        owner.sql("SELECT c.oid::regclass::text FROM pg_class c WHERE c.relkind IN ('r', 'p')"
                        + " AND c.relnamespace IN ('public'::regnamespace, 'register'::regnamespace)")
                .query((row, n) -> row.getString(1))
                .list()
                .forEach(table -> rows.put(
                        table,
                        owner.sql("SELECT count(*) FROM " + table)
                                .query(Long.class)
                                .single()));
        return rows;
    }

    /** What a handler reads besides a form says who may send it. */
    @Test
    void every_handler_of_files_and_bodies_says_who_may_send_them() {
        List<String> silent = routes().stream()
                .filter(r -> !r.receives())
                .filter(r -> Arrays.stream(r.handler().getMethodParameters())
                        .anyMatch(p -> p.getParameterType() == MultipartFile.class
                                || InputStream.class.isAssignableFrom(p.getParameterType())
                                || p.hasParameterAnnotation(RequestBody.class)))
                .map(r -> r.method() + " " + r.pattern())
                .toList();
        assertThat(silent).isEmpty();
    }
}
