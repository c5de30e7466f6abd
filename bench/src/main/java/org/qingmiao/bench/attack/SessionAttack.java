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
    public void run(AttackTarget attackTarget, Findings findings) throws Exception {
        fixation(attackTarget, findings);
        redirects(attackTarget, findings);
        for (String line : List.of("Host: evil.example", "Host: 127.0.0.1\r\nX-Forwarded-Host: evil.example")) {
            String got = raw(attackTarget, "GET /plan HTTP/1.1\r\n" + line + "\r\nConnection: close\r\n\r\n");
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
        smuggling(attackTarget, findings);
    }

    private static void fixation(AttackTarget attackTarget, Findings findings) throws Exception {
        AttackVisitor victim = attackTarget.visitor();
        victim.get("/sign-in");
        String before = victim.cookie("qm").orElse("");
        victim.signIn("street", AttackVisitor.PASSWORD);
        String after = victim.cookie("qm").orElse("");
        findings.add(
                "a session laid out before signing in",
                "another one after it",
                before.equals(after) ? "the same" : "another",
                !before.equals(after) && !after.isEmpty());
        AttackVisitor attacker = attackTarget.visitor();
        attacker.keepCookie("qm", before.isEmpty() ? "laid-out" : before);
        Answer page = attacker.get("/me");
        findings.add(
                "that session afterwards, by who laid it out",
                "asked to sign in",
                page.toString(),
                page.location().contains("sign-in"));
        AttackVisitor invented = attackTarget.visitor();
        invented.keepCookie("qm", "c2Vzc2lvbi1vZi1taW5l");
        invented.signIn("street", AttackVisitor.PASSWORD);
        String kept = invented.cookie("qm").orElse("");
        findings.add(
                "a session of the attacker's own invention",
                "not taken",
                kept.startsWith("c2Vzc2lv") ? "taken" : "replaced",
                !kept.startsWith("c2Vzc2lv"));
        AttackVisitor nobody = attackTarget.visitor();
        Answer form = nobody.get("/sign-in");
        Answer signed = nobody.post("/sign-in", "login", "street", "password", AttackVisitor.PASSWORD);
        String cookies = String.join("; ", signed.response().headers().allValues("Set-Cookie"));
        findings.add(
                "the session's cookie",
                "HttpOnly, SameSite",
                cookies.replaceAll("=[^;]{16,}", "=…"),
                form.status() == 200 && cookies.contains("HttpOnly") && cookies.contains("SameSite=Lax"));
    }

    private static void redirects(AttackTarget attackTarget, Findings findings) throws Exception {
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
            AttackVisitor attackVisitor = attackTarget.visitor();
            attackVisitor.keepCookie("qm-next", java.net.URLEncoder.encode(to, StandardCharsets.UTF_8));
            Answer in = attackVisitor.signIn("street", AttackVisitor.PASSWORD);
            AttackVisitor again = attackTarget.as("street");
            Answer asked = again.get("/me/again?back=" + java.net.URLEncoder.encode(to, StandardCharsets.UTF_8));
            again.signIn("street", AttackVisitor.PASSWORD);
            findings.add(
                    "after signing in to `" + to.replace("\r\n", "\\r\\n").replace("\t", "\\t")
                            + "`, by cookie and by `back`",
                    "a path of ours",
                    in + ", " + asked,
                    isOurs(attackTarget, in)
                            && isOurs(attackTarget, asked)
                            && asked.header("Set-Cookie").indexOf("a=b") < 0);
        }
    }

    private static boolean isOurs(AttackTarget attackTarget, Answer answer) {
        if (answer.location().isEmpty()) {
            return answer.status() < 500;
        }
        java.net.URI to = attackTarget.address().resolve(answer.location());
        return attackTarget.address().getAuthority().equals(to.getAuthority())
                && !answer.location().startsWith("/\\");
    }

    private static void smuggling(AttackTarget attackTarget, Findings findings) throws Exception {
        String both = raw(
                attackTarget,
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
        String bare = raw(
                attackTarget,
                lines("GET /public HTTP/1.1", "Host: 127.0.0.1", "Bad Header\0: x", "", "")
                        .replace("\r", ""));
        findings.add(
                "a header with a NUL and bare line feeds",
                "400",
                bare.lines().findFirst().orElse("closed"),
                !bare.contains("Exception") && !bare.startsWith("HTTP/1.1 5"));
    }

    private static String lines(String... lines) {
        return String.join("\r\n", lines);
    }

    private static String raw(AttackTarget attackTarget, String request) throws Exception {
        try (Socket socket = new Socket(
                attackTarget.address().getHost(), attackTarget.address().getPort())) {
            socket.setSoTimeout(25_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
