package org.qingmiao.bench.attack;

import java.net.http.HttpRequest.BodyPublishers;
import java.sql.ResultSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Looking that writes, and methods that no route declares. */
record MethodAttack() implements Attack {
    private static final int MOST_PAGES = 250;
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)\"");
    /** What looking may add to: that somebody looked, sessions, and what jobs and a frozen paper keep for themselves. */
    private static final Set<String> OF_LOOKING = Set.of(
            "audit_entry",
            "audit_look_head",
            "audit_tied",
            "web_session",
            "known_device",
            "failed_sign_in",
            "scheduled_tasks");

    private static final List<String> ROUTES = List.of(
            "/",
            "/public",
            "/plan",
            "/cells",
            "/cells/undo",
            "/me",
            "/me/tokens",
            "/me/second-factor",
            "/admin/people",
            "/admin/people/leader",
            "/admin/people/leader/roles",
            "/admin/audit",
            "/rounds",
            "/rounds/2025-annual",
            "/rounds/2025-annual/health-bureau",
            "/reporting/health-bureau",
            "/voice",
            "/public/voice",
            "/api/v1/cells",
            "/api/v1/rounds/2025-annual/health-bureau",
            "/webauthn/register/AAAA",
            "/static/app.css",
            "/sign-in",
            "/actuator",
            "/actuator/env",
            "/h2-console",
            "/.git/config",
            "/error");

    @Override
    public String door() {
        return "methods: looking writes nothing, methods that are none (8)";
    }

    @Override
    public void run(AttackTarget attackTarget, Findings findings) throws Exception {
        looking(attackTarget, findings);
        odd(attackTarget, findings);
        disguised(attackTarget, findings);
    }

    private static Map<String, Long> rows(AttackTarget attackTarget) throws Exception {
        Map<String, Long> rows = new TreeMap<>();
        try (var superuser = attackTarget.superuser();
                var statement = superuser.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet found = statement.executeQuery(
                    "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace")) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            tables.removeAll(OF_LOOKING);
            for (String table : tables) {
                try (ResultSet count = statement.executeQuery("SELECT count(*) FROM " + table)) {
                    count.next();
                    rows.put(table, count.getLong(1));
                }
            }
        }
        return rows;
    }

    private static void looking(AttackTarget attackTarget, Findings findings) throws Exception {
        for (String login : List.of("", "office", "reporter", "admin")) {
            AttackVisitor attackVisitor = login.isEmpty() ? attackTarget.visitor() : attackTarget.as(login);
            attackVisitor.get(login.isEmpty() ? "/public" : "/");
            Map<String, Long> before = rows(attackTarget);
            Deque<String> open =
                    new ArrayDeque<>(List.of(login.isEmpty() ? "/public" : "/", "/public/voice", "/tasks", "/admin"));
            Set<String> seen = new HashSet<>(open);
            int pages = 0;
            while (!open.isEmpty() && pages < MOST_PAGES) {
                Answer answer = attackVisitor.get(open.pop());
                pages++;
                LINK.matcher(answer.body())
                        .results()
                        .map(m -> m.group(1).replace("&amp;", "&"))
                        .filter(seen::add)
                        .filter(path -> !path.startsWith("/static") && !path.contains("/reports/"))
                        .forEach(open::add);
            }
            Map<String, Long> after = rows(attackTarget);
            List<String> changed = after.entrySet().stream()
                    .filter(e -> !e.getValue().equals(before.get(e.getKey())))
                    .map(e -> e.getKey() + " " + before.get(e.getKey()) + " → " + e.getValue())
                    .toList();
            findings.add(
                    pages + " pages looked at by " + (login.isEmpty() ? "nobody" : login),
                    "no row in any of " + after.size() + " tables (besides looks and sessions)",
                    changed.isEmpty() ? "none" : changed.toString(),
                    changed.isEmpty());
        }
    }

    private static void odd(AttackTarget attackTarget, Findings findings) throws Exception {
        AttackVisitor office = attackTarget.as("office");
        Map<String, Long> before = rows(attackTarget);
        for (String method : List.of("PUT", "DELETE", "PATCH", "TRACE", "OPTIONS", "PROPFIND", "QM")) {
            TreeMap<Integer, Integer> got = new TreeMap<>();
            boolean clean = true;
            for (String route : ROUTES) {
                Answer answer = office.send(office.request(route)
                        .header("X-CSRF-TOKEN", office.proof())
                        .method(method, BodyPublishers.ofString("a=1")));
                got.merge(answer.status(), 1, Integer::sum);
                clean &= answer.isClean() && (method.equals("OPTIONS") || answer.status() >= 300);
            }
            findings.add(
                    method + " on " + ROUTES.size() + " routes, with the office's proof",
                    "refused, nothing changed",
                    got.toString(),
                    clean && rows(attackTarget).equals(before));
        }
    }

    /** A POST that says it is something else, and a GET where a POST is asked. */
    private static void disguised(AttackTarget attackTarget, Findings findings) throws Exception {
        AttackVisitor admin = attackTarget.as("admin");
        String before = attackTarget.read("SELECT count(*) FROM account WHERE disabled_at IS NULL");
        TreeMap<Integer, Integer> got = new TreeMap<>();
        for (String route : List.of(
                "/admin/people/leader/leave",
                "/admin/people/leader/reset",
                "/me/tokens",
                "/cells/undo",
                "/admin/people?login=a&name=b&role=leader&unit=beilun",
                "/me/second-factor/app/remove")) {
            got.merge(admin.get(route).status(), 1, Integer::sum);
        }
        Answer overridden = admin.post("/admin/people/leader", "_method", "DELETE");
        String after = attackTarget.read("SELECT count(*) FROM account WHERE disabled_at IS NULL");
        findings.add(
                "GET on routes that act, and `_method=DELETE` in a form",
                "nothing changed",
                got + ", " + overridden.status() + "; accounts " + before + " → " + after,
                before.equals(after));
    }
}
