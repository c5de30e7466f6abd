package org.qingmiao.bench.attack;

import java.net.http.HttpRequest.BodyPublishers;

/** Forms that somebody else's page sends, or that are sent once more. */
record ForgeryAttack() implements Attack {
    private static final String TOKENS = "SELECT count(*) FROM api_token";

    @Override
    public String door() {
        return "forgery: forged and replayed requests";
    }

    @Override
    public void run(Target target, Findings findings) throws Exception {
        Visitor stats = target.as("stats");
        Visitor other = target.as("street");
        String[] form = {"name", "forged", "scope", "read", "days", "10"};
        String own = stats.proof();
        stats.useProof("");
        same(target, findings, "a form without its proof", stats, form, "");
        stats.useProof(other.proof());
        same(target, findings, "a form with the proof of another person's page", stats, form, "");
        stats.useProof("A".repeat(own.length()));
        same(target, findings, "a form with an invented proof", stats, form, "");
        stats.useProof("");
        same(target, findings, "a form sent by a page of https://evil.example", stats, form, "https://evil.example");
        plain(target, findings, stats);
        signedOut(target, findings, stats, own, form);
        twice(target, findings);
    }

    private static void same(
            Target target, Findings findings, String what, Visitor visitor, String[] form, String origin)
            throws Exception {
        long before = target.count(TOKENS);
        var request = visitor.request("/me/tokens")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(Visitor.form(form) + "&_csrf=" + visitor.proof()));
        Answer got = visitor.send(origin.isEmpty() ? request : request.header("Origin", origin));
        long made = target.count(TOKENS) - before;
        findings.add(
                what + " to make a token",
                "403, no token",
                got.status() + ", " + made + " tokens",
                made == 0 && got.status() == 403);
    }

    /** JSON dressed as plain text, which a page of elsewhere may send with the person's cookies. */
    private static void plain(Target target, Findings findings, Visitor stats) throws Exception {
        String before = target.read("SELECT max(id) FROM cell_change");
        Answer got = stats.send(stats.request("/api/v1/cells")
                .header("Content-Type", "text/plain")
                .header("Origin", "https://evil.example")
                .POST(BodyPublishers.ofString(
                        "[{\"element\":\"births.live\",\"unit\":\"xinqi\",\"period\":\"2030\",\"value\":1}]")));
        String after = target.read("SELECT max(id) FROM cell_change");
        findings.add(
                "JSON as text/plain to `/api/v1/cells` with a person's cookies",
                "403, no change",
                got.status() + ", changes " + before + " → " + after,
                before.equals(after) && got.status() == 403);
    }

    private static void signedOut(Target target, Findings findings, Visitor stats, String proof, String[] form)
            throws Exception {
        String session = stats.cookie("qm").orElse("");
        stats.useProof(proof);
        stats.post("/sign-out");
        stats.keepCookie("qm", session);
        Answer page = stats.get("/me");
        findings.add(
                "the cookie of a session that was signed out",
                "asked to sign in",
                page.toString(),
                page.location().contains("sign-in"));
        stats.useProof(proof);
        long before = target.count(TOKENS);
        Answer got = stats.post("/me/tokens", form);
        findings.add(
                "a form of that session with its proof",
                "refused, no token",
                got + ", " + (target.count(TOKENS) - before) + " tokens",
                target.count(TOKENS) == before
                        && (got.status() == 403 || got.location().contains("sign-in")));
    }

    /** The same suggestion's form, sent again and again, is one suggestion. */
    private static void twice(Target target, Findings findings) throws Exception {
        Visitor child = target.visitor();
        Answer page = child.get("/public/voice");
        String[] form = {
            "clause",
            page.find("<option value=\"([^\"]+)\""),
            "words",
            "操场上多种几棵树",
            "proof",
            page.find("name=\"proof\" value=\"([^\"]+)\""),
            "form",
            page.find("name=\"form\" value=\"([^\"]+)\"")
        };
        long before = target.count("SELECT count(*) FROM voice_suggestion");
        Answer first = child.post("/public/voice", form);
        Answer second = child.post("/public/voice", form);
        long kept = target.count("SELECT count(*) FROM voice_suggestion") - before;
        findings.add(
                "the same suggestion's form twice",
                "kept once",
                first + ", " + second + "; " + kept + " kept",
                kept == 1);
    }
}
