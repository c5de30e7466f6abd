package org.qingmiao.bench.attack;

import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Bodies that are too large, swell or never end, eight at once, while two others read. What those wait stands beside what
 * they waited undisturbed in the same run: what is slow is the server, not the machine, if the one is many times the other.
 */
record BodyAttack() implements Attack {
    private static final int AT_ONCE = 8;
    private static final int SLOW = 300;
    /** Milliseconds that it may cost others, by the medians: a machine that does other work makes any single page late. */
    private static final long MOST_WAIT = 1_000;

    private static final int BUSY = 503;
    private static final Set<Integer> TOO_LARGE = Set.of(413);
    private static final Set<Integer> REFUSED = Set.of(422, 413);

    @Override
    public String door() {
        return "bodies: bodies and files (4)";
    }

    /** A sender's attack: what it gets. */
    private record Sent(String what, Set<Integer> due, Callable<Integer> send) {}

    @Override
    public void run(AttackTarget attackTarget, Findings findings) throws Exception {
        try (Readers readers = new Readers(attackTarget)) {
            Readers.Waits warm = readers.during(() -> pause(5));
            Readers.Waits quiet = readers.during(() -> pause(20));
            findings.add(
                    "nothing, for twenty seconds", "two others read undisturbed", quiet.toString(), warm.pages() > 0);
            for (Sent sent : all(attackTarget)) {
                several(findings, readers, quiet, sent);
            }
            slowly(attackTarget, findings, readers, quiet);
        }
    }

    private static int pause(int seconds) throws InterruptedException {
        Thread.sleep(1_000L * seconds);
        return seconds;
    }

    private static void several(Findings findings, Readers readers, Readers.Waits quiet, Sent sent) throws Exception {
        TreeMap<Integer, Integer> got = new TreeMap<>();
        long start = System.nanoTime();
        Readers.Waits waits = readers.during(() -> {
            List<Callable<Integer>> senders = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                senders.add(sent.send);
            }
            try (var pool = Executors.newFixedThreadPool(AT_ONCE)) {
                for (Future<Integer> one : pool.invokeAll(senders)) {
                    got.merge(one.get(), 1, Integer::sum);
                }
            }
            return got;
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        boolean right = got.keySet().stream().allMatch(status -> sent.due.contains(status) || status == BUSY);
        findings.add(
                AT_ONCE + " at once: " + sent.what,
                String.join(
                                " or ",
                                sent.due.stream().sorted().map(String::valueOf).toList())
                        + "; it costs others less than a second",
                "%s in %.1f s; others: %s (%.1f × undisturbed)"
                        .formatted(got, seconds, waits, (double) waits.median() / Math.max(1, quiet.median())),
                right && waits.median() - quiet.median() < MOST_WAIT);
    }

    private static List<Sent> all(AttackTarget attackTarget) throws Exception {
        AttackVisitor office = attackTarget.as("office");
        byte[] swelling = Bodies.swelling(190);
        byte[] bomb = Bodies.swelling(1_000);
        byte[] cells = Bodies.manyCells(475_000);
        byte[] objects = Bodies.repeated("[", "{},", 24 * Bodies.MB);
        byte[] text = Bodies.repeated("[{\"element\":\"", "a", 24 * Bodies.MB);
        byte[] names = Bodies.longNames(1_000, 24_000);
        byte[] line = Bodies.repeated("element,unit,period,value\n", ",", 24 * Bodies.MB);
        byte[] rows = Bodies.rows(1_000_000);
        byte[] ligature = Bodies.repeated("words=", "\uFDFA", 2 * Bodies.MB - 100);
        byte[] table = Bodies.repeated("table=", "1,2,3%0A", 2 * Bodies.MB - 100);
        return List.of(
                new Sent("100 MB to a form for files, no length", TOO_LARGE, () -> upload(office, Bodies.noise(100))),
                new Sent(
                        "100 MB of JSON to `/api/v1/cells`, no length",
                        TOO_LARGE,
                        () -> values(attackTarget, "office", "application/json", unmeasured(Bodies.noise(100)))),
                new Sent(
                        "26 MB of JSON to `/api/v1/cells`, with its length",
                        TOO_LARGE,
                        () -> values(
                                attackTarget,
                                "office",
                                "application/json",
                                BodyPublishers.ofByteArray(new byte[26 * Bodies.MB]))),
                new Sent(
                        "100 MB of JSON by nobody, no length",
                        Set.of(401),
                        () -> values(attackTarget, "", "application/json", unmeasured(Bodies.noise(100)))),
                new Sent(
                        "100 MB of JSON by who may not report, no length",
                        Set.of(403),
                        () -> values(attackTarget, "leader", "application/json", unmeasured(Bodies.noise(100)))),
                new Sent(
                        "24 MB of `{},{},…`",
                        REFUSED,
                        () -> values(attackTarget, "office", "application/json", unmeasured(Bodies.of(objects)))),
                new Sent(
                        "24 MB of one JSON text",
                        REFUSED,
                        () -> values(attackTarget, "office", "application/json", unmeasured(Bodies.of(text)))),
                new Sent(
                        "1,000 values with names of 24,000 letters",
                        REFUSED,
                        () -> values(attackTarget, "office", "application/json", unmeasured(Bodies.of(names)))),
                new Sent(
                        "1,000,000 rows of CSV to `/api/v1/cells`",
                        REFUSED,
                        () -> values(attackTarget, "office", "text/csv", unmeasured(Bodies.of(rows)))),
                new Sent("1,000,000 rows of CSV to a form for files", REFUSED, () -> upload(office, Bodies.of(rows))),
                new Sent("24 MB of CSV with one line", REFUSED, () -> upload(office, Bodies.of(line))),
                new Sent(
                        "a workbook of %d KB that unpacks to 190 MB".formatted(swelling.length >> 10),
                        REFUSED,
                        () -> upload(office, Bodies.of(swelling))),
                new Sent(
                        "a workbook of %d KB that unpacks to 1 GB".formatted(bomb.length >> 10),
                        REFUSED,
                        () -> upload(office, Bodies.of(bomb))),
                new Sent(
                        "a workbook of %d MB, 1.9 million cells".formatted(cells.length >> 20),
                        REFUSED,
                        () -> upload(office, Bodies.of(cells))),
                new Sent(
                        "that workbook to a calculator",
                        REFUSED,
                        () -> office.upload("/tools/growth/batch", "a.xlsx", Bodies.of(cells))
                                .status()),
                new Sent(
                        "100 MB of a form to the sign-in, no length",
                        TOO_LARGE,
                        () -> form(attackTarget, "/sign-in", Bodies.noise(100))),
                new Sent(
                        "100 MB of a form to children's voice, no length",
                        TOO_LARGE,
                        () -> form(attackTarget, "/public/voice", Bodies.noise(100))),
                new Sent(
                        "2 MB of a character that becomes eighteen (U+FDFA) to children's voice, no length",
                        REFUSED,
                        () -> form(attackTarget, "/public/voice", Bodies.of(ligature))),
                new Sent(
                        "2 MB of a table to a public calculator, no length",
                        TOO_LARGE,
                        () -> form(attackTarget, "/public/tools/growth", Bodies.of(table))));
    }

    private static BodyPublisher unmeasured(InputStream body) {
        return BodyPublishers.ofInputStream(() -> body);
    }

    private static int upload(AttackVisitor attackVisitor, InputStream file) throws Exception {
        return attackVisitor
                .upload("/reporting/health-bureau/upload?year=2024", "a.xlsx", file)
                .status();
    }

    private static int values(AttackTarget attackTarget, String login, String type, BodyPublisher body)
            throws Exception {
        AttackVisitor program = attackTarget.visitor();
        var request =
                program.request("/api/v1/cells").header("Content-Type", type).POST(body);
        return program.send(
                        login.isEmpty()
                                ? request
                                : request.header("Authorization", AttackTarget.basic(login, AttackVisitor.PASSWORD)))
                .status();
    }

    private static int form(AttackTarget attackTarget, String path, InputStream body) throws Exception {
        AttackVisitor attackVisitor = attackTarget.visitor();
        return attackVisitor
                .send(attackVisitor
                        .request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(unmeasured(body)))
                .status();
    }

    /** Bodies that come a byte a second and never end. */
    private static void slowly(AttackTarget attackTarget, Findings findings, Readers readers, Readers.Waits quiet)
            throws Exception {
        List<Socket> senders = new ArrayList<>();
        try {
            for (int i = 0; i < SLOW; i++) {
                senders.add(begin(attackTarget, i % 2 == 0 ? "/sign-in" : "/public/voice"));
            }
            Readers.Waits waits = readers.during(() -> {
                for (int second = 0; second < 15; second++) {
                    for (Socket sender : senders) {
                        sender.getOutputStream().write("1\r\na\r\n".getBytes(StandardCharsets.US_ASCII));
                    }
                    pause(1);
                }
                return senders;
            });
            findings.add(
                    SLOW + " forms that come a byte a second and never end",
                    "it costs others less than a second",
                    "others: %s (%.1f × undisturbed)"
                            .formatted(waits, (double) waits.median() / Math.max(1, quiet.median())),
                    waits.median() - quiet.median() < MOST_WAIT);
        } finally {
            for (Socket sender : senders) {
                sender.close();
            }
        }
    }

    private static Socket begin(AttackTarget attackTarget, String path) throws Exception {
        Socket socket = new Socket(
                attackTarget.address().getHost(), attackTarget.address().getPort());
        socket.getOutputStream()
                .write(("POST " + path
                                + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                                + "Transfer-Encoding: chunked\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
