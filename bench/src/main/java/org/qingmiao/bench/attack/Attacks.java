package org.qingmiao.bench.attack;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.qingmiao.bench.district.Server;

/** Starts a demo server with data of its own, attacks it, and says what each attack got; see bench/attacks. */
final class Attacks {
    private static final List<Attack> ALL = List.of(
            new GrantAttack(),
            new WaysInAttack(),
            new AcceptedValueAttack(),
            new BodyAttack(),
            new HarmAttack(),
            new VoteAttack(),
            new LockoutAttack(),
            new InputAttack(),
            new ForgeryAttack(),
            new MethodAttack(),
            new FileAttack(),
            new SessionAttack(),
            new RecordAttack(),
            new PeopleAttack());

    private Attacks() {}

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        List<Attack> attacks;
        try {
            attacks = chosen(List.of(arguments).subList(1, arguments.length));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        Path data = Files.createTempDirectory("qm-attack").resolve("data");
        int port = freePort();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        long open;
        try (Server server = Server.start(home, "demo", data, home.resolve("packs/beilun-2021-2025"), port)) {
            server.awaitDemo();
            AttackTarget attackTarget = new AttackTarget(
                    home, URI.create("http://127.0.0.1:" + port), data, server.process(), new AtomicInteger());
            open = attack(attackTarget, attacks, out);
        }
        System.exit(open == 0 ? 0 : 1);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** How many doors were open. */
    private static long attack(AttackTarget attackTarget, List<Attack> attacks, PrintStream out) throws Exception {
        Findings findings = new Findings(System.err);
        long before = attackTarget.heap();
        long most;
        try (HeapWatch watch = new HeapWatch(attackTarget.process())) {
            for (Attack attack : attacks) {
                findings.before(attack.door());
                try {
                    attack.run(attackTarget, findings);
                } catch (IOException | RuntimeException | java.sql.SQLException e) {
                    e.printStackTrace(System.err);
                    findings.broken("the rest of it", e);
                }
            }
            most = watch.mostMegabytes();
        }
        long after = attackTarget.heap();
        out.println(machine());
        out.printf(
                Locale.ROOT,
                "%d attacks, %d held, %d open. Heap in use: %d MB before, at most %d MB, %d MB after (collected before and after).%n",
                findings.count(),
                findings.count() - findings.open(),
                findings.open(),
                before,
                most,
                after);
        findings.print(out);
        return findings.open();
    }

    /** @throws IllegalArgumentException naming all doors, if one of these is none */
    private static List<Attack> chosen(List<String> doors) {
        doors.stream()
                .filter(door -> ALL.stream().noneMatch(attack -> isAt(attack, door)))
                .findFirst()
                .ifPresent(door -> {
                    throw new IllegalArgumentException("no door " + door + "; there are "
                            + ALL.stream()
                                    .map(attack -> attack.door().replaceFirst(":.*", ""))
                                    .collect(Collectors.joining(", ")));
                });
        return ALL.stream()
                .filter(attack -> doors.isEmpty() || doors.stream().anyMatch(door -> isAt(attack, door)))
                .toList();
    }

    private static boolean isAt(Attack attack, String door) {
        return attack.door().startsWith(door + ":");
    }

    private static String machine() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return "%d cores, load average %.1f at the end, Java %s, server's heap at most 512 MB."
                .formatted(
                        system.getAvailableProcessors(),
                        system.getSystemLoadAverage(),
                        Runtime.version().feature());
    }
}
