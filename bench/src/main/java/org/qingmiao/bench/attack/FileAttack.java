package org.qingmiao.bench.attack;

import java.nio.charset.StandardCharsets;

/** Formulas and scripts in names, and file names that lead elsewhere. */
record FileAttack() implements Attack {
    private static final String FORMULA = "=HYPERLINK(\"http://evil.example\")";
    private static final String SCRIPT = "<script>alert(1)</script>";

    @Override
    public String door() {
        return "files: names, exports, paths";
    }

    @Override
    public void run(AttackTarget attackTarget, Findings findings) throws Exception {
        names(attackTarget, findings);
        voice(attackTarget, findings);
        evidence(attackTarget, findings);
        paths(attackTarget, findings);
    }

    private static void names(AttackTarget attackTarget, Findings findings) throws Exception {
        AttackVisitor admin = attackTarget.as("admin");
        admin.get("/admin/people");
        String street = attackTarget.read("SELECT unit FROM account_role WHERE login = 'street'");
        admin.post("/admin/people", "login", "attack.formula", "name", FORMULA, "role", "reporter", "unit", street);
        admin.post("/admin/people", "login", "attack.script", "name", SCRIPT, "role", "reporter", "unit", street);
        String csv = new String(admin.download("/admin/people.csv"), StandardCharsets.UTF_8);
        String line = csv.lines()
                .filter(l -> l.startsWith("attack.formula"))
                .findFirst()
                .orElse("missing");
        findings.add(
                "a formula as a name, exported as CSV",
                "made harmless",
                line,
                line.contains("HYPERLINK") && !line.contains(",=") && !line.contains(",\"="));
        Answer page = admin.get("/admin/people");
        findings.add(
                "a script as a name, in the list of people",
                "written as text",
                page.body().contains("&lt;script&gt;alert") ? "escaped" : "not found",
                page.body().contains("&lt;script&gt;alert") && !page.body().contains(SCRIPT));
        AttackVisitor auditor = attackTarget.as("auditor");
        String record = auditor.get("/admin/audit").body();
        findings.add(
                "the same in the record's page",
                "written as text",
                record.contains(SCRIPT) ? "as it is" : "escaped or not there",
                !record.contains(SCRIPT));
        String exported = new String(auditor.download("/admin/audit.csv"), StandardCharsets.UTF_8);
        boolean harmless = exported.lines().noneMatch(l -> l.contains(",=") || l.contains(",\"=") || l.startsWith("="));
        findings.add(
                "the record exported as CSV", "no cell begins a formula", harmless ? "none does" : "some do", harmless);
    }

    private static void voice(AttackTarget attackTarget, Findings findings) throws Exception {
        AttackVisitor child = attackTarget.visitor();
        Answer page = child.get("/public/voice");
        Answer kept = child.post(
                "/public/voice",
                "clause",
                page.find("<option value=\"([^\"]+)\""),
                "words",
                SCRIPT + "\"><img src=x onerror=alert(1)> ${7*7} 多一点书",
                "proof",
                page.find("name=\"proof\" value=\"([^\"]+)\""),
                "form",
                page.find("name=\"form\" value=\"([^\"]+)\""));
        Answer desk = attackTarget.as("office").get("/voice");
        boolean there = desk.body().contains("&lt;script&gt;");
        findings.add(
                "a script as a child's suggestion, on the office's page",
                "written as text",
                kept.status() + "; " + (there ? "escaped" : "not there"),
                there && !desk.body().contains(SCRIPT) && !desk.body().contains("<img src=x"));
        String policy = desk.header("Content-Security-Policy");
        findings.add(
                "and if it were not: the page's policy",
                "no inline script",
                policy,
                policy.contains("default-src 'self'") && !policy.contains("unsafe"));
    }

    private static void evidence(AttackTarget attackTarget, Findings findings) throws Exception {
        String open = attackTarget.read(
                "SELECT round || '/' || unit FROM submission WHERE state IN ('draft', 'returned') ORDER BY 1 LIMIT 1");
        if (open.isEmpty()) {
            open = attackTarget.read("SELECT id || '/' || units[1] FROM round WHERE open ORDER BY id LIMIT 1");
        }
        AttackVisitor office = attackTarget.as("office");
        for (String name :
                new String[] {"../../../../tmp/attack.pdf", "..\\..\\attack.pdf", "a.pdf\u0000.html", "a.html", "a.svg"
                }) {
            long before = attackTarget.count("SELECT count(*) FROM evidence");
            byte[] content =
                    ("%PDF-1.4\n" + (name.endsWith(".pdf") ? "" : SCRIPT) + "\n%%EOF").getBytes(StandardCharsets.UTF_8);
            Answer got = office.upload("/rounds/" + open + "/evidence", name, Bodies.of(content));
            long kept = attackTarget.count("SELECT count(*) FROM evidence") - before;
            String stored =
                    kept == 0 ? "nothing" : attackTarget.read("SELECT name FROM evidence ORDER BY at DESC LIMIT 1");
            boolean outside = java.nio.file.Files.exists(java.nio.file.Path.of("/tmp/attack.pdf"));
            findings.add(
                    "evidence named `" + name.replace("\0", "\\0") + "`",
                    "refused, or kept by its last name, as a download",
                    got.status() + ", kept: " + stored,
                    got.isClean()
                            && !outside
                            && !stored.contains("/")
                            && !stored.contains("\\")
                            && !stored.endsWith("html")
                            && !stored.endsWith("svg"));
        }
        for (String file : new String[] {
            "..%2f..%2fsecrets.properties", "%2e%2e/%2e%2e/x", "00000000-0000-0000-0000-000000000000", "1"
        }) {
            Answer got = office.get("/rounds/" + open + "/evidence/" + file);
            findings.add(
                    "evidence asked for as `" + file + "`",
                    "4xx",
                    got.toString(),
                    got.isClean() && got.status() >= 400);
        }
    }

    private static void paths(AttackTarget attackTarget, Findings findings) throws Exception {
        AttackVisitor nobody = attackTarget.visitor();
        for (String path : new String[] {
            "/static/..%2fapplication.yaml",
            "/static/%2e%2e/%2e%2e/application.yaml",
            "/static/..;/application.yaml",
            "/static//etc/passwd",
            "/public/..%2fadmin/people",
            "/public/..;/admin/people",
            "/public/%2e%2e/admin/people",
            "//admin/people",
            "/public/indicators/..%2f..%2fx.csv",
            "/ADMIN/people",
            "/admin/people/",
            "/admin/people;x=1"
        }) {
            Answer got = nobody.get(path);
            boolean shown =
                    got.body().contains("application.name") || got.body().contains("/admin/people/leader");
            findings.add(
                    "`" + path + "` by nobody", "nothing that is not public", got.toString(), got.isClean() && !shown);
        }
    }
}
