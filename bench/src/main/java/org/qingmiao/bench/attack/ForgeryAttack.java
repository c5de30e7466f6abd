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
    public void run(AttackTarget attackTarget, Findings findings) throws Exception {
        AttackVisitor stats = attackTarget.as("stats");
        AttackVisitor other = attackTarget.as("street");
        String[] form = {"name", "forged", "scope", "read", "days", "10"};
        String own = stats.proof();
        stats.useProof("");
        same(attackTarget, findings, "a form without its proof", stats, form, "");
        stats.useProof(other.proof());
        same(attackTarget, findings, "a form with the proof of another person's page", stats, form, "");
        stats.useProof("A".repeat(own.length()));
        same(attackTarget, findings, "a form with an invented proof", stats, form, "");
        stats.useProof("");
        same(
                attackTarget,
                findings,
                "a form sent by a page of https://evil.example",
                stats,
                form,
                "https://evil.example");
        plain(attackTarget, findings, stats);
        signedOut(attackTarget, findings, stats, own, form);
        twice(attackTarget, findings);
    }

    private static void same(
            AttackTarget attackTarget,
            Findings findings,
            String what,
            AttackVisitor attackVisitor,
            String[] form,
            String origin)
            throws Exception {
        long before = attackTarget.count(TOKENS);
        var request = attackVisitor
                .request("/me/tokens")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(AttackVisitor.form(form) + "&_csrf=" + attackVisitor.proof()));
        Answer got = attackVisitor.send(origin.isEmpty() ? request : request.header("Origin", origin));
        long made = attackTarget.count(TOKENS) - before;
        findings.add(
                what + " to make a token",
                "403, no token",
                got.status() + ", " + made + " tokens",
                made == 0 && got.status() == 403);
    }

    /** JSON dressed as plain text, which a page of elsewhere may send with the person's cookies. */
    private static void plain(AttackTarget attackTarget, Findings findings, AttackVisitor stats) throws Exception {
        String before = attackTarget.read("SELECT max(id) FROM cell_change");
        Answer got = stats.send(stats.request("/api/v1/cells")
                .header("Content-Type", "text/plain")
                .header("Origin", "https://evil.example")
                .POST(BodyPublishers.ofString(
                        "[{\"element\":\"births.live\",\"unit\":\"xinqi\",\"period\":\"2030\",\"value\":1}]")));
        String after = attackTarget.read("SELECT max(id) FROM cell_change");
        findings.add(
                "JSON as text/plain to `/api/v1/cells` with a person's cookies",
                "403, no change",
                got.status() + ", changes " + before + " → " + after,
                before.equals(after) && got.status() == 403);
    }

    private static void signedOut(
            AttackTarget attackTarget, Findings findings, AttackVisitor stats, String proof, String[] form)
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
        long before = attackTarget.count(TOKENS);
        Answer got = stats.post("/me/tokens", form);
        findings.add(
                "a form of that session with its proof",
                "refused, no token",
                got + ", " + (attackTarget.count(TOKENS) - before) + " tokens",
                attackTarget.count(TOKENS) == before
                        && (got.status() == 403 || got.location().contains("sign-in")));
    }

    /** The same suggestion's form, sent again and again, is one suggestion. */
    private static void twice(AttackTarget attackTarget, Findings findings) throws Exception {
        AttackVisitor child = attackTarget.visitor();
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
        long before = attackTarget.count("SELECT count(*) FROM voice_suggestion");
        Answer first = child.post("/public/voice", form);
        Answer second = child.post("/public/voice", form);
        long kept = attackTarget.count("SELECT count(*) FROM voice_suggestion") - before;
        findings.add(
                "the same suggestion's form twice",
                "kept once",
                first + ", " + second + "; " + kept + " kept",
                kept == 1);
    }
}
