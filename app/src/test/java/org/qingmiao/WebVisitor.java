package org.qingmiao;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser of their own, without scripts. */
public final class WebVisitor {
    /** The choice of plans in the frame of a page, where there are several. */
    static final Pattern PLAN_SWITCH =
            Pattern.compile("<(details|div) class=\"[^\"]*plans[^\"]*\".*?</\\1>", Pattern.DOTALL);

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** What a form of children's voice carries in its place. */
    private static final Pattern PROOF = Pattern.compile("name=\"(proof|form)\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String home;
    private final String address;

    public WebVisitor(int port) {
        this(port, "");
    }

    /** Somebody at this network address, as the proxy on this machine says. */
    public WebVisitor(int port, String address) {
        this.home = "http://127.0.0.1:" + port;
        this.address = address;
    }

    /** What came back. */
    public record Answer(int status, HttpResponse<String> response) {
        public String body() {
            return response.body();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The path to which a redirect leads. */
        public String location() {
            return URI.create(header("Location")).getPath();
        }
    }

    /** Signed in as one of the demo's people. */
    public static WebVisitor signedIn(int port, String login) {
        WebVisitor visitor = new WebVisitor(port);
        Answer answer = visitor.signIn(login, "qingmiao-demo");
        if (answer.status() != 302 || answer.location().contains("sign-in")) {
            throw new AssertionError(login + " was not let in: " + answer.status() + " " + answer.location());
        }
        return visitor;
    }

    public Answer signIn(String login, String password) {
        String page = get("/sign-in").body();
        return post("/sign-in", page, Map.of("login", login, "password", password));
    }

    /** A page; where a purpose is asked for before it, the regular audit is stated. */
    public Answer get(String path) {
        Answer answer = getAsIs(path);
        return mayAsk(answer) ? getAsIs(path) : answer;
    }

    /** What the server answers, also where it asks for a purpose. */
    public Answer getAsIs(String path) {
        return send(HttpRequest.newBuilder(URI.create(home + path)));
    }

    private boolean mayAsk(Answer answer) {
        if (answer.status() != 302 || !answer.location().startsWith("/purpose")) {
            return false;
        }
        String page = getAsIs("/purpose").body();
        return post("/purpose", page, Map.of("purpose", "audit")).status() == 302;
    }

    public Answer get(String path, String header, String value) {
        return send(HttpRequest.newBuilder(URI.create(home + path)).header(header, value));
    }

    /** Sends a form with the proof that stands on a page of ours. */
    public Answer post(String path, String page, Map<String, String> fields) {
        return post(path, page, List.copyOf(fields.entrySet()));
    }

    /** The same with fields that stand there several times. */
    public Answer post(String path, String page, List<Map.Entry<String, String>> fields) {
        List<Map.Entry<String, String>> all = new ArrayList<>(fields);
        Matcher csrf = CSRF.matcher(page);
        if (csrf.find()) {
            all.add(Map.entry("_csrf", csrf.group(1)));
        }
        PROOF.matcher(page)
                .results()
                .filter(p -> fields.stream().noneMatch(f -> f.getKey().equals(p.group(1))))
                .limit(2)
                .forEach(p -> all.add(Map.entry(p.group(1), p.group(2))));
        String body = all.stream()
                .map(e -> URLEncoder.encode(e.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(home + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** A cookie that no server gave. */
    public void keepCookie(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(home), cookie);
    }

    /** Asks to delete something, with the proof that stands on a page of ours. */
    public Answer delete(String path, String page) {
        Matcher csrf = CSRF.matcher(page);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(home + path)).DELETE();
        if (csrf.find()) {
            request.header("X-CSRF-TOKEN", csrf.group(1));
        }
        return send(request);
    }

    /** Sends one file, in the field {@code file}, with the proof that stands on a page of ours. */
    public Answer upload(String path, String page, String name, byte[] content) {
        return upload(path, page, name, content, Map.of());
    }

    /** The same with other fields of the form. */
    public Answer upload(String path, String page, String name, byte[] content, Map<String, String> fields) {
        Matcher csrf = CSRF.matcher(page);
        String line = "\r\n--part\r\nContent-Disposition: form-data; name=";
        String others = fields.entrySet().stream()
                .map(e -> line + "\"" + e.getKey() + "\"\r\n\r\n" + e.getValue())
                .collect(Collectors.joining());
        String proof = others + (csrf.find() ? line + "\"_csrf\"\r\n\r\n" + csrf.group(1) : "");
        String head = line + "\"file\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return send(HttpRequest.newBuilder(URI.create(home + path))
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(proof + head),
                        BodyPublishers.ofByteArray(content),
                        BodyPublishers.ofString("\r\n--part--\r\n"))));
    }

    /** The same without a length: nobody knows how much will come. */
    public Answer uploadUnmeasured(String path, String page, String name, InputStream content) {
        Matcher csrf = CSRF.matcher(page);
        String line = "\r\n--part\r\nContent-Disposition: form-data; name=";
        String proof = csrf.find() ? line + "\"_csrf\"\r\n\r\n" + csrf.group(1) : "";
        String head = line + "\"file\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return send(HttpRequest.newBuilder(URI.create(home + path))
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(proof + head),
                        BodyPublishers.ofInputStream(() -> content),
                        BodyPublishers.ofString("\r\n--part--\r\n"))));
    }

    /** A file as it is. */
    public byte[] download(String path) {
        return sent(HttpRequest.newBuilder(URI.create(home + path)), BodyHandlers.ofByteArray())
                .body();
    }

    private Answer send(HttpRequest.Builder request) {
        if (!address.isEmpty()) {
            request.header("X-Forwarded-For", address);
        }
        HttpResponse<String> response = sent(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Answer(response.statusCode(), response);
    }

    private <T> HttpResponse<T> sent(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
