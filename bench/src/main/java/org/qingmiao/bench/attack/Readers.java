package org.qingmiao.bench.attack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Other people who read meanwhile, one outside and one signed in: what they wait for a page. */
final class Readers implements AutoCloseable {
    private static final int PAUSE = 40;
    private static final long NEVER = 99_999;

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final List<Long> waits = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean over;

    Readers(AttackTarget attackTarget) throws IOException, InterruptedException {
        AttackVisitor outside = attackTarget.visitor();
        AttackVisitor inside = attackTarget.as("stats");
        threads.execute(() -> read(outside, "/public"));
        threads.execute(() -> read(inside, "/plan"));
    }

    /** Milliseconds. */
    record Waits(int pages, long median, long worst) {
        static Waits of(List<Long> all) {
            List<Long> sorted = all.stream().sorted().toList();
            return sorted.isEmpty()
                    ? new Waits(0, NEVER, NEVER)
                    : new Waits(sorted.size(), sorted.get(sorted.size() / 2), sorted.getLast());
        }

        @Override
        public String toString() {
            return "%d pages, median %d ms, worst %d ms".formatted(pages, median, worst);
        }
    }

    private void read(AttackVisitor attackVisitor, String path) {
        while (!over) {
            long start = System.nanoTime();
            try {
                int status = attackVisitor.get(path).status();
                waits.add(status == 200 ? (System.nanoTime() - start) / 1_000_000 : NEVER);
                Thread.sleep(PAUSE);
            } catch (IOException e) {
                waits.add(NEVER);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** What they waited while something was done. */
    <T> Waits during(Callable<T> work) throws Exception {
        waits.clear();
        work.call();
        synchronized (waits) {
            return Waits.of(waits);
        }
    }

    @Override
    public void close() {
        over = true;
        threads.close();
    }
}
