package org.qingmiao.bench.attack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The most of the server's heap that was in use, garbage included, read four times a second. */
final class HeapWatch implements AutoCloseable {
    private static final List<String> USED = List.of("S0U", "S1U", "EU", "OU");

    private final Process jstat;
    private volatile long mostKilobytes;

    HeapWatch(long process) throws IOException {
        jstat = new ProcessBuilder(System.getProperty("java.home") + "/bin/jstat", "-gc", "" + process, "250").start();
        Thread.ofVirtual().start(this::watch);
    }

    private void watch() {
        try (var lines = new BufferedReader(new InputStreamReader(jstat.getInputStream(), StandardCharsets.UTF_8))) {
            List<String> heads =
                    Arrays.asList(String.valueOf(lines.readLine()).strip().split(" +", -1));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] values = line.strip().split(" +", -1);
                double used = USED.stream()
                        .filter(heads::contains)
                        .mapToDouble(head -> Double.parseDouble(values[heads.indexOf(head)]))
                        .sum();
                mostKilobytes = Math.max(mostKilobytes, (long) used);
            }
        } catch (IOException e) {
            // The server ended, or we did.
        }
    }

    long mostMegabytes() {
        return mostKilobytes >> 10;
    }

    @Override
    public void close() {
        jstat.destroy();
    }
}
