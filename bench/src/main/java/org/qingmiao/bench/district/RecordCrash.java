package org.qingmiao.bench.district;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qingmiao.bench.district.RecordProgram.Answer;

/**
 * Kills the server, its database, or both with SIGKILL at random moments while eight programs make records and take their
 * first step; starts again and sends everything once more under its key. What was acknowledged must be there whole, what was
 * not whole or not at all, nothing twice; stored tasks and counts must be what the records say.
 */
final class RecordCrash {
    private static final int PORT = 8399;
    private static final int WRITERS = 8;
    private static final long SEED = 20261130;
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final Pattern PLACE = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final String UNTRUE_TASKS = "stored tasks were otherwise";

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Random random = new Random(SEED);
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<Integer, Sent> sent = new ConcurrentHashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final Path home;
    private final Path data;
    private final Path pack;

    private RecordCrash(Path home, Path work) {
        this.home = home;
        this.data = work.resolve("data");
        this.pack = home.resolve("packs/beilun-2021-2025");
    }

    /** What a program sent, and what it was told: where the record is, and whether its step is taken; empty, false: nothing. */
    private record Sent(UUID key, UUID step, String location, boolean ordered) {
        static Sent begun() {
            return new Sent(UUID.randomUUID(), UUID.randomUUID(), "", false);
        }

        Sent made(String where) {
            return new Sent(key, step, where, ordered);
        }

        Sent taken() {
            return new Sent(key, step, location, true);
        }
    }

    /** Programs of who finds places and of who orders what is to be done. */
    private record Programs(RecordProgram street, RecordProgram office) {}

    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[0]).toAbsolutePath();
        int kills = args.length > 1 ? Integer.parseInt(args[1]) : 50;
        System.exit(new RecordCrash(home, Files.createTempDirectory("qm-record-crash")).run(kills) ? 0 : 1);
    }

    private boolean run(int kills) throws Exception {
        try (Server demo = Server.start(home, "demo", data, pack, PORT)) {
            demo.awaitDemo();
        }
        Programs programs = new Programs(program("street"), program("reporter"));
        Set<String> before = Set.of();
        for (int kill = 0; kill <= kills; kill++) {
            Server server = Server.start(home, "serve", data, pack, PORT);
            if (kill == 0) {
                before = mine(programs.street());
            }
            look(programs, kill);
            if (kill == kills) {
                once(mine(programs.street()), before);
                server.close();
            } else {
                crash(programs, server, kill);
            }
        }
        counted();
        faults.forEach(out::println);
        return faults.isEmpty();
    }

    private RecordProgram program(String login) throws IOException, InterruptedException {
        return new RecordProgram(PORT, Server.token(home, data, pack, login));
    }

    private void crash(Programs programs, Server server, int kill) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int w = 0; w < WRITERS; w++) {
                all.add(threads.submit(() -> write(programs, over)));
            }
            Thread.sleep(100 + random.nextInt(1500));
            kill(server, kill);
            over.set(true);
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private void kill(Server server, int kill) throws IOException, InterruptedException {
        if (kill % 3 == 1) {
            Database.kill(data);
            Thread.sleep(50);
        }
        server.kill();
        if (kill % 3 == 2) {
            Database.kill(data);
        }
    }

    private void write(Programs programs, AtomicBoolean over) {
        while (!over.get()) {
            int number = numbers.incrementAndGet();
            sent.put(number, Sent.begun());
            try {
                send(programs, number);
            } catch (Exception e) {
                // The server is gone, as it should be: what became of it is asked for after the start.
                return;
            }
        }
    }

    /** Makes the record and takes its step, for the first time or once more; tells what was acknowledged. */
    private void send(Programs programs, int number) throws IOException, InterruptedException {
        Answer made = programs.street().make(told(number).key(), number);
        if (made.status() != 201) {
            return;
        }
        sent.computeIfPresent(number, (n, s) -> s.made(made.location()));
        Answer step = programs.office().order(made.location(), told(number).step(), number);
        if (step.status() == 200) {
            sent.computeIfPresent(number, (n, s) -> s.taken());
        }
    }

    private Sent told(int number) {
        return Objects.requireNonNull(sent.get(number));
    }

    private void look(Programs programs, int kills) throws Exception {
        long acknowledged = sent.values().stream().filter(Sent::ordered).count();
        for (Map.Entry<Integer, Sent> one : Map.copyOf(sent).entrySet()) {
            whole(programs, one.getKey(), one.getValue());
        }
        String log = Files.readString(data.resolveSibling("server.log"));
        if (kills > 0 && log.contains(UNTRUE_TASKS)) {
            faults.add("after " + kills + " kills: " + UNTRUE_TASKS);
        }
        out.println("after " + kills + " kills: " + sent.size() + " sent, " + acknowledged
                + " acknowledged with their step, " + faults.size() + " faults");
        sent.clear();
    }

    /** Asks for what is there, sends it once more, and asks again. */
    private void whole(Programs programs, int number, Sent told) throws Exception {
        if (!told.location().isEmpty()) {
            Answer there = programs.office().get(told.location());
            expect(number, there.status() == 200, "acknowledged and missing");
            expect(number, !told.ordered() || there.text("state").equals("ordered"), "its step is lost");
        }
        send(programs, number);
        Sent now = told(number);
        expect(number, told.location().isEmpty() || told.location().equals(now.location()), "made twice");
        expect(number, now.ordered(), "not taken when sent once more");
        Answer there = programs.office().get(now.location());
        boolean whole = there.text("version").equals("2")
                && there.body().contains(RecordProgram.place(number))
                && there.text("found.children").equals("" + RecordProgram.children(number))
                && there.text("found.order_no").equals(RecordProgram.order(number));
        expect(number, whole, "there by half: " + there.body());
        Answer history = programs.office().get(now.location() + "/history");
        expect(number, history.body().split("\"version\":", -1).length == 3, "another history: " + history.body());
    }

    private void expect(int number, boolean so, String otherwise) {
        if (!so) {
            faults.add("record " + number + ": " + otherwise);
        }
    }

    /** Ids of all records that this program made. */
    private static Set<String> mine(RecordProgram program) throws IOException, InterruptedException {
        Set<String> ids = new HashSet<>();
        String page = "";
        do {
            String body = program.mine(page).body();
            Matcher id = PLACE.matcher(body);
            while (id.find()) {
                ids.add(id.group(1));
            }
            Matcher next = NEXT.matcher(body);
            page = next.find() ? next.group(1).replace("\\u0026", "&") : "";
        } while (!page.isEmpty());
        return ids;
    }

    private void once(Set<String> now, Set<String> before) {
        int made = now.size() - before.size();
        out.println(made + " records of " + numbers.get() + " that were asked for");
        if (made != numbers.get()) {
            faults.add("records that nobody asked for, or too few: " + made + " of " + numbers.get());
        }
    }

    private void counted() throws IOException, InterruptedException {
        List<String> recount = List.of("recount", "--check", "--data", data.toString(), "--pack", pack.toString());
        List<String> audit = List.of("audit", "verify", "--data", data.toString());
        for (List<String> command : List.of(recount, audit)) {
            String said = Server.command(home, command);
            if (!said.isEmpty()) {
                faults.add(String.join(" ", command) + ": " + said);
            }
        }
        out.println("counted again, and the record verified");
    }
}
