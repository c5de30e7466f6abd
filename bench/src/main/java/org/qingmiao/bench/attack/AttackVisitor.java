package org.qingmiao.bench.attack;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Somebody with a browser of their own, at a network address as the proxy on this machine would say it. */
final class AttackVisitor {
    static final String PASSWORD = "qingmiao-demo";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String CSRF = "name=\"_csrf\" value=\"([^\"]+)\"";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;
    private final URI home;
    private final String address;
    private String proof = "";

    AttackVisitor(URI home, String address) {
        this.home = home;
        this.address = address;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .build();
    }

    /** Signs in with a password; keeps the proof for forms. */
    Answer signIn(String login, String password) throws IOException, InterruptedException {
        get("/sign-in");
        Answer answer = post("/sign-in", "login", login, "password", password);
        if (isIn(answer)) {
            get("/me");
        }
        return answer;
    }

    static boolean isIn(Answer answer) {
        return answer.status() == 302 && !answer.location().contains("sign-in");
    }

    Answer get(String path) throws IOException, InterruptedException {
        Answer answer = send(request(path));
        if (answer.status() == 302 && answer.location().contains("/purpose")) {
            keepProof(send(request("/purpose")));
            post("/purpose", "purpose", "audit");
            answer = send(request(path));
        }
        keepProof(answer);
        return answer;
    }

    private void keepProof(Answer page) {
        String found = page.find(CSRF);
        proof = found.isEmpty() ? proof : found;
    }

    String proof() {
        return proof;
    }

    /** With another proof than the one of this browser's pages. */
    void useProof(String other) {
        proof = other;
    }

    /** A form with names and values in turn, and the proof of the last page. */
    Answer post(String path, String... fields) throws IOException, InterruptedException {
        Answer answer = send(request(path)
                .header("Content-Type", FORM)
                .POST(BodyPublishers.ofString(form(fields) + "&_csrf=" + encoded(proof))));
        return answer;
    }

    static String form(String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(encoded(fields[i]))
                    .append('=')
                    .append(encoded(fields[i + 1]));
        }
        return body.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** One file in the field {@code file}, without a length. */
    Answer upload(String path, String name, InputStream content, String... fields)
            throws IOException, InterruptedException {
        String line = "--part\r\nContent-Disposition: form-data; name=\"";
        StringBuilder head = new StringBuilder(line + "_csrf\"\r\n\r\n" + proof + "\r\n");
        for (int i = 0; i < fields.length; i += 2) {
            head.append(line)
                    .append(fields[i])
                    .append("\"\r\n\r\n")
                    .append(fields[i + 1])
                    .append("\r\n");
        }
        head.append(line).append("file\"; filename=\"").append(name).append("\"\r\n\r\n");
        BodyPublisher body = BodyPublishers.concat(
                BodyPublishers.ofString(head.toString()),
                BodyPublishers.ofInputStream(() -> content),
                BodyPublishers.ofString("\r\n--part--\r\n"));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(body));
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(home + path)).timeout(Duration.ofMinutes(3));
        return address.isEmpty() ? request : request.header("X-Forwarded-For", address);
    }

    Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return Answer.of(client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8)));
    }

    byte[] download(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofByteArray()).body();
    }

    Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(c -> c.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /** A cookie that no server gave. */
    void keepCookie(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setDomain(home.getHost());
        cookie.setVersion(0);
        cookies.getCookieStore().add(home, cookie);
    }

    /** Forgets what the server gave, as another browser would never have had it. */
    void forgetCookies() {
        cookies.getCookieStore().removeAll();
    }
}
