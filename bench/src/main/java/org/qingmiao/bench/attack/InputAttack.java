package org.qingmiao.bench.attack;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Input that is none: nothing of it may be a fault of the server's, or show its inside. */
record InputAttack() implements Attack {
    private static final List<String> PATHS = List.of(
            "/",
            "/plan",
            "/indicators",
            "/units",
            "/desk",
            "/tasks",
            "/notices",
            "/search",
            "/rounds",
            "/reporting",
            "/cells",
            "/decisions",
            "/projects",
            "/workplan",
            "/scorecards",
            "/reports",
            "/voice",
            "/me",
            "/admin/people",
            "/admin/audit",
            "/admin/audit.csv",
            "/public",
            "/public/plan",
            "/public/voice",
            "/public/indicators.csv",
            "/rules",
            "/tools/growth",
            "/api/v1/indicators",
            "/api/v1/cells",
            "/api/v1/attainment",
            "/api/v1/rounds");
    private static final List<String> NAMES = List.of(
            "year", "period", "element", "unit", "plan", "q", "text", "from", "until", "day", "as-of", "offset",
            "limit", "level", "clause", "state", "action", "who", "lang");

    @Override
    public String door() {
        return "input: what no form sends (8)";
    }

    @Override
    public void run(AttackTarget attackTarget, Findings findings) throws Exception {
        parameters(attackTarget, findings);
        json(attackTarget, findings);
        headers(attackTarget, findings);
        forms(attackTarget, findings);
    }

    private static Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("NUL", "a%00b");
        values.put("a day in the year 999999999", "999999999-12-31");
        values.put("a day in the year -999999999", "-999999999-01-01");
        values.put("a moment beyond all", "%2B1000000000-12-31T23:59:59.999999999Z");
        values.put("1e999", "1e999");
        values.put("a number of 400 digits", "9".repeat(400));
        values.put("null", "null");
        values.put("6,000 letters", "k".repeat(6_000));
        values.put("half a character", "%ED%A0%80");
        values.put("bytes that are no UTF-8", "%C3%28%FF");
        values.put("a percent sign alone", "%25zz");
        values.put("SQL", "'%3B%20DROP%20TABLE%20cell--");
        values.put("a pattern that backtracks", "(a%2B)%2B%24%5B");
        values.put("a template", "%24%7B7*7%7D%23%7B7*7%7D");
        values.put("minus one", "-1");
        values.put("2^63", "9223372036854775808");
        return values;
    }

    private static void parameters(AttackTarget attackTarget, Findings findings) throws Exception {
        AttackVisitor office = attackTarget.as("office");
        AttackVisitor auditor = attackTarget.as("auditor");
        for (var value : values().entrySet()) {
            TreeMap<Integer, Integer> got = new TreeMap<>();
            List<String> wrong = new ArrayList<>();
            for (String path : PATHS) {
                for (String name : value.getValue().length() > 1_000 ? List.of("element", "period", "q") : NAMES) {
                    String asked = path + "?" + name + "=" + value.getValue();
                    Answer answer = (path.startsWith("/admin") ? auditor : office).get(asked);
                    got.merge(answer.status(), 1, Integer::sum);
                    if (!answer.isClean()) {
                        wrong.add(path + "?" + name);
                    }
                }
            }
            findings.add(
                    value.getKey() + " in each parameter of " + PATHS.size() + " pages",
                    "no 500, nothing of the inside",
                    got + (wrong.isEmpty() ? "" : "; wrong: " + wrong),
                    wrong.isEmpty());
        }
    }

    private static void json(AttackTarget attackTarget, Findings findings) throws Exception {
        String value = "{\"element\":\"births.live\",\"unit\":\"xinqi\",\"period\":\"2025\",\"value\":%s}";
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put("1e999", "[" + value.formatted("1e999") + "]");
        bodies.put("-1e999", "[" + value.formatted("-1e999") + "]");
        bodies.put("NaN", "[" + value.formatted("NaN") + "]");
        bodies.put("a number of 2,000 digits", "[" + value.formatted("1".repeat(2_000)) + "]");
        bodies.put("null for all", "null");
        bodies.put("null in the list", "[null]");
        bodies.put(
                "null for each field",
                "[{\"element\":null,\"unit\":null,\"period\":null,\"options\":null,\"value\":null}]");
        bodies.put("objects for each field", "[{\"element\":{},\"unit\":[],\"period\":{},\"value\":{}}]");
        bodies.put(
                "NUL in each field",
                "[{\"element\":\"a\\u0000\",\"unit\":\"\\u0000\",\"period\":\"2025\\u0000\",\"value\":1}]");
        bodies.put(
                "half a character", "[{\"element\":\"\\ud800\",\"unit\":\"xinqi\",\"period\":\"2025\",\"value\":1}]");
        bodies.put("a key of 60,000 letters", "[{\"" + "k".repeat(60_000) + "\":1,\"element\":\"a\"}]");
        bodies.put("2,000 lists in each other", "[".repeat(2_000));
        bodies.put(
                "a day in the year 999999999",
                "[{\"element\":\"births.live\",\"unit\":\"xinqi\",\"period\":\"999999999-12\",\"value\":1}]");
        bodies.put("nothing", "");
        bodies.put("half of it", "[{\"element\":\"births");
        AttackVisitor program = attackTarget.visitor();
        for (var body : bodies.entrySet()) {
            for (String path : List.of("/api/v1/cells", "/api/v1/rounds/2025-annual/health-bureau")) {
                String sent = path.contains("rounds")
                        ? "{\"submit\":false,\"values\":" + body.getValue() + "}"
                        : body.getValue();
                Answer got = program.send(program.request(path)
                        .header("Authorization", AttackTarget.basic("office", AttackVisitor.PASSWORD))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(sent)));
                findings.add(
                        "JSON with " + body.getKey() + " to `" + path + "`",
                        "no 500, nothing of the inside",
                        got.status() + (got.isClean() ? "" : " " + got.body()),
                        got.isClean());
            }
        }
    }

    private static void headers(AttackTarget attackTarget, Findings findings) throws Exception {
        Map<String, String[]> headers = new LinkedHashMap<>();
        headers.put(
                "HTTP basic with a NUL in the name",
                new String[] {"Authorization", AttackTarget.basic("off\0ice", "x")});
        headers.put(
                "HTTP basic with a NUL in the password",
                new String[] {"Authorization", AttackTarget.basic("office", "x\0")});
        headers.put("HTTP basic with a name of 5,000 letters", new String[] {
            "Authorization", AttackTarget.basic("n".repeat(4_000), "x")
        });
        headers.put("HTTP basic that is no Base64", new String[] {"Authorization", "Basic ###"});
        headers.put("a token of 6,000 letters", new String[] {"Authorization", "Bearer qm_" + "x".repeat(6_000)});
        headers.put("a language of 3,000 letters", new String[] {"Accept-Language", "zh,".repeat(1_500)});
        headers.put("a type that is none", new String[] {"Accept", "a/b;q=x, ;;;"});
        headers.put(
                "cookies that we did not give",
                new String[] {"Cookie", "qm=%00; qm-device=AAAA; qm-next=%2F%2Fevil; qm_ballot=.; lang=%00"});
        headers.put("a range", new String[] {"Range", "bytes=0-,1-,2-,3-,4-"});
        headers.put("a foreign origin", new String[] {"Origin", "https://evil.example"});
        headers.put("an address that is none", new String[] {"X-Forwarded-Host", "evil.example\\@x"});
        for (var header : headers.entrySet()) {
            TreeMap<String, Integer> got = new TreeMap<>();
            boolean clean = true;
            for (String path :
                    List.of("/public", "/sign-in", "/public/voice", "/plan", "/api/v1/attainment", "/static/app.css")) {
                AttackVisitor attackVisitor = attackTarget.visitor();
                Answer answer = attackVisitor.send(
                        attackVisitor.request(path).header(header.getValue()[0], header.getValue()[1]));
                got.merge(Integer.toString(answer.status()), 1, Integer::sum);
                clean &= answer.isClean()
                        && !answer.location().contains("evil")
                        && answer.header("Access-Control-Allow-Origin").isEmpty();
            }
            findings.add(header.getKey(), "no 500, no way to elsewhere, no leave for it", got.toString(), clean);
        }
        key(attackTarget, findings);
    }

    /** A key of a program's request, which the database has to keep, as long as a header may be. */
    private static void key(AttackTarget attackTarget, Findings findings) throws Exception {
        StringBuilder key = new StringBuilder();
        new java.util.Random(7).ints(6_000, 'a', 'z').forEach(c -> key.append((char) c));
        AttackVisitor program = attackTarget.visitor();
        Answer got = program.send(program.request("/api/v1/cells")
                .header("Authorization", AttackTarget.basic("office", AttackVisitor.PASSWORD))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key.toString())
                .POST(BodyPublishers.ofString(
                        "[{\"element\":\"births.live\",\"unit\":\"xinqi\",\"period\":\"2030\",\"value\":1}]")));
        findings.add("an `Idempotency-Key` of 6,000 letters", "4xx", got.status() + " " + got.body(), got.isClean());
    }

    private static void forms(AttackTarget attackTarget, Findings findings) throws Exception {
        AttackVisitor office = attackTarget.as("office");
        Map<String, HttpRequest.Builder> requests = new LinkedHashMap<>();
        requests.put(
                "a multipart that never ends",
                office.request("/reporting/health-bureau/upload")
                        .header("Content-Type", "multipart/form-data; boundary=part")
                        .POST(BodyPublishers.ofString("--part\r\nContent-Disp")));
        requests.put(
                "a multipart without a border",
                office.request("/reporting/health-bureau/upload")
                        .header("Content-Type", "multipart/form-data")
                        .POST(BodyPublishers.ofString("x")));
        requests.put(
                "20,001 fields",
                office.request("/cells/undo")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("a=1&".repeat(20_001))));
        requests.put(
                "a form that is no UTF-8",
                office.request("/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofByteArray(
                                "login=\u00ff\u00fe&password=%zz".getBytes(StandardCharsets.ISO_8859_1))));
        requests.put(
                "a form in UTF-7",
                office.request("/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded; charset=no-such")
                        .POST(BodyPublishers.ofString("login=a")));
        requests.put(
                "a form in XML",
                office.request("/api/v1/cells")
                        .header("Content-Type", "text/xml")
                        .POST(BodyPublishers.ofString(
                                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>")));
        for (var request : requests.entrySet()) {
            Answer got = office.send(request.getValue());
            findings.add(request.getKey(), "4xx", got.toString(), got.isClean() && got.status() >= 400);
        }
    }
}
