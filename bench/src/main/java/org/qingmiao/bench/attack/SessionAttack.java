package org.qingmiao.bench.attack;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Sessions that somebody laid out before, and ways that lead to other hosts. */
record SessionAttack() implements Attack {
    @Override
    public String door() {
        return "sessions: sessions and redirects";
    }

    @Override
    public void run(Target target, Findings findings) throws Exception {
        fixation(target, findings);
        redirects(target, findings);
        for (String line : List.of("Host: evil.example", "Host: 127.0.0.1\r\nX-Forwarded-Host: evil.example")) {
            String got = raw(target, "GET /plan HTTP/1.1\r\n" + line + "\r\nConnection: close\r\n\r\n");
            String location = got.lines()
                    .filter(l -> l.toLowerCase(java.util.Locale.ROOT).startsWith("location:"))
                    .findFirst()
                    .orElse("none");
            findings.add(
                    "a page that redirects, asked with `" + line.replace("\r\n", "`, `") + "`",
                    "a path of ours",
                    location,
                    !location.contains("evil"));
        }
        smuggling(target, findings);
    }

    private static void fixation(Target target, Findings findings) throws Exception {
        Visitor victim = target.visitor();
        victim.get("/sign-in");
        String before = victim.cookie("qm").orElse("");
        victim.signIn("street", Visitor.PASSWORD);
        String after = victim.cookie("qm").orElse("");
        findings.add(
                "a session laid out before signing in",
                "another one after it",
                before.equals(after) ? "the same" : "another",
                !before.equals(after) && !after.isEmpty());
        Visitor attacker = target.visitor();
        attacker.keepCookie("qm", before.isEmpty() ? "laid-out" : before);
        Answer page = attacker.get("/me");
        findings.add(
                "that session afterwards, by who laid it out",
                "asked to sign in",
                page.toString(),
                page.location().contains("sign-in"));
        Visitor invented = target.visitor();
        invented.keepCookie("qm", "c2Vzc2lvbi1vZi1taW5l");
        invented.signIn("street", Visitor.PASSWORD);
        String kept = invented.cookie("qm").orElse("");
        findings.add(
                "a session of the attacker's own invention",
                "not taken",
                kept.startsWith("c2Vzc2lv") ? "taken" : "replaced",
                !kept.startsWith("c2Vzc2lv"));
        Visitor nobody = target.visitor();
        Answer form = nobody.get("/sign-in");
        Answer signed = nobody.post("/sign-in", "login", "street", "password", Visitor.PASSWORD);
        String cookies = String.join("; ", signed.response().headers().allValues("Set-Cookie"));
        findings.add(
                "the session's cookie",
                "HttpOnly, SameSite",
                cookies.replaceAll("=[^;]{16,}", "=…"),
                form.status() == 200 && cookies.contains("HttpOnly") && cookies.contains("SameSite=Lax"));
    }

    private static void redirects(Target target, Findings findings) throws Exception {
        for (String to : List.of(
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "/%5cevil.example",
                "/.//evil.example",
                "\t//evil.example",
                "/sign-in/../..//evil.example",
                "javascript:alert(1)",
                "/\r\nSet-Cookie: a=b")) {
            Visitor visitor = target.visitor();
            visitor.keepCookie("qm-next", java.net.URLEncoder.encode(to, StandardCharsets.UTF_8));
            Answer in = visitor.signIn("street", Visitor.PASSWORD);
            Visitor again = target.as("street");
            Answer asked = again.get("/me/again?back=" + java.net.URLEncoder.encode(to, StandardCharsets.UTF_8));
            again.signIn("street", Visitor.PASSWORD);
            findings.add(
                    "after signing in to `" + to.replace("\r\n", "\\r\\n").replace("\t", "\\t")
                            + "`, by cookie and by `back`",
                    "a path of ours",
                    in + ", " + asked,
                    isOurs(target, in)
                            && isOurs(target, asked)
                            && asked.header("Set-Cookie").indexOf("a=b") < 0);
        }
    }

    private static boolean isOurs(Target target, Answer answer) {
        if (answer.location().isEmpty()) {
            return answer.status() < 500;
        }
        java.net.URI to = target.address().resolve(answer.location());
        return target.address().getAuthority().equals(to.getAuthority())
                && !answer.location().startsWith("/\\");
    }

    private static void smuggling(Target target, Findings findings) throws Exception {
        String both = raw(
                target,
                lines(
                        "POST /sign-in HTTP/1.1",
                        "Host: 127.0.0.1",
                        "Content-Length: 6",
                        "Transfer-Encoding: chunked",
                        "Connection: close",
                        "",
                        "0",
                        "",
                        "GET /admin HTTP/1.1",
                        "Host: x",
                        "",
                        ""));
        long answers = both.lines().filter(l -> l.startsWith("HTTP/1.1")).count();
        findings.add(
                "a request with length and chunks at once, and another behind it",
                "one answer",
                answers + " answers, " + both.lines().findFirst().orElse("none"),
                answers <= 1);
        String bare = raw(target, lines("GET /public HTTP/1.1", "Host: 127.0.0.1", "Bad Header\0: x", "", "").replace("\r", ""));
        findings.add(
                "a header with a NUL and bare line feeds",
                "400",
                bare.lines().findFirst().orElse("closed"),
                !bare.contains("Exception") && !bare.startsWith("HTTP/1.1 5"));
    }

    private static String lines(String... lines) {
        return String.join("\r\n", lines);
    }

    private static String raw(Target target, String request) throws Exception {
        try (Socket socket =
                new Socket(target.address().getHost(), target.address().getPort())) {
            socket.setSoTimeout(25_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
