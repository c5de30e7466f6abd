package org.qingmiao.bench.district;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Kills the server, its database, or both with SIGKILL at random moments while eight programs hand answers in; starts
 * again and asks for everything. An acknowledged answer must be there whole; one that was not acknowledged must be there
 * whole or not at all.
 */
final class RoundCrash {
    private static final int WRITERS = 8;
    private static final int ROUNDS = 60;
    private static final long SEED = 20261126;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Queue<int[]> sent = new ConcurrentLinkedQueue<>();
    private final Queue<int[]> acknowledged = new ConcurrentLinkedQueue<>();
    private final Random random = new Random(SEED);

    private RoundCrash() {}

    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[0]).toAbsolutePath();
        int kills = args.length > 1 ? Integer.parseInt(args[1]) : 20;
        System.exit(new RoundCrash().run(home, kills) ? 0 : 1);
    }

    private boolean run(Path home, int kills) throws Exception {
        Path work = Files.createTempDirectory("qm-crash");
        Path data = work.resolve("data");
        Path pack = work.resolve("pack");
        String token = RoundLoad.prepare(home, data, pack);
        Office office = new Office(RoundLoad.PORT, token);
        List<String> rounds = new ArrayList<>();
        boolean whole = true;
        for (int kill = 0; kill <= kills; kill++) {
            Server server = Server.start(home, "serve", data, pack, RoundLoad.PORT);
            if (rounds.isEmpty()) {
                rounds.addAll(office.open(ROUNDS));
            }
            whole &= check(office, rounds, kill);
            if (kill == kills) {
                server.close();
            } else {
                int from = kill * ROUNDS / kills;
                crash(office, rounds.subList(from, rounds.size()), from, server, data, kill);
            }
        }
        return whole;
    }

    private void crash(Office office, List<String> rounds, int first, Server server, Path data, int kill)
            throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int w = 0; w < WRITERS; w++) {
                int writer = w;
                all.add(threads.submit(() -> write(office, rounds, first, writer, over)));
            }
            Thread.sleep(100 + random.nextInt(1500));
            switch (kill % 3) {
                case 0 -> server.kill();
                case 1 -> {
                    Database.kill(data);
                    Thread.sleep(50);
                    server.kill();
                }
                default -> {
                    server.kill();
                    Database.kill(data);
                }
            }
            over.set(true);
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private void write(Office office, List<String> rounds, int first, int writer, AtomicBoolean over) {
        for (int r = 0; r < rounds.size(); r++) {
            for (int unit = writer; unit < RoundPack.UNITS && !over.get(); unit += WRITERS) {
                int[] of = {first + r, unit};
                sent.add(of);
                try {
                    String answer = office.send(rounds.get(r), first + r, unit, 0, RoundPack.ELEMENTS, true);
                    if (answer.equals("200")) {
                        acknowledged.add(of);
                    }
                } catch (Exception e) {
                    // The server is gone, as it should be: what became of the answer is asked for after the start.
                    return;
                }
            }
        }
    }

    private boolean check(Office office, List<String> rounds, int kills) throws Exception {
        long missing = 0;
        long half = 0;
        for (int[] of : acknowledged) {
            Answered now = Answered.parse(office.get(rounds.get(of[0]), of[1]));
            missing += now.isSubmitted() && now.isWhole(of[0], of[1]) ? 0 : 1;
        }
        for (int[] of : sent) {
            Answered now = Answered.parse(office.get(rounds.get(of[0]), of[1]));
            boolean whole = now.isSubmitted() && now.isWhole(of[0], of[1]);
            half += whole || (!now.isSubmitted() && now.values().isEmpty()) ? 0 : 1;
        }
        out.println("after " + kills + " kills: " + acknowledged.size() + " acknowledged, " + missing + " missing, "
                + half + " half");
        // What was checked is not asked for again but once at the end.
        if (missing + half == 0 && kills % 5 != 4) {
            sent.clear();
        }
        return missing + half == 0;
    }
}
