package org.qingmiao.bench.district;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * W1 values in, W2 a changed value seen, W3 indicators out, W5 starts and memory, and the pages, through HTTP with
 * permission, checks, versions and trail. Prints a table in Markdown.
 */
final class DistrictBench {
    private static final Pattern VALUE = Pattern.compile("\"value\":([-\\d.E]+)");
    private static final int PORT = 8399;

    private final Path home;
    private final Path work;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private DistrictBench(Path home, Path work) {
        this.home = home;
        this.work = work;
    }

    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[0]).toAbsolutePath();
        Path work = Files.createTempDirectory("qm-bench");
        int factor = args.length > 1 ? Integer.parseInt(args[1]) : 1;
        DistrictBench bench = new DistrictBench(home, work);
        if (factor == 1) {
            bench.run();
        } else {
            bench.larger(factor);
        }
    }

    /** Only the pages, with so many times the units and values. */
    private void larger(int factor) throws Exception {
        Path data = work.resolve("data");
        Path pack = work.resolve("pack");
        int leaves = Workload.LEAVES * factor;
        new WorkloadPack(pack, leaves).write();
        try (Server server = Server.start(home, "demo", data, pack, PORT)) {
            server.awaitDemo();
            row("first start at " + factor + "×, to the first page", server.millisToFirstPage() + " ms");
        }
        String token = Server.token(home, data, pack, "office");
        try (Server server = Server.start(home, "serve", data, pack, PORT)) {
            server.use(token);
            for (int p = 0; p < Workload.QUARTERS; p++) {
                send(server, Workload.ofQuarter(p, leaves), 10_000, 2, true);
            }
            for (int y = 0; y < Workload.YEARS; y++) {
                send(server, Workload.ofYear(y, leaves), 10_000, 2, true);
            }
            pages(server, factor);
            row("highest resident memory at " + factor + "×", server.memory()[1] + " MB");
        }
    }

    private void run() throws Exception {
        Path data = work.resolve("data");
        Path pack = work.resolve("pack");
        new WorkloadPack(pack, Workload.LEAVES).write();
        row(
                "machine",
                Runtime.getRuntime().availableProcessors() + " cores, load "
                        + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        try (Server server = Server.start(home, "demo", data, pack, PORT)) {
            row("W5 first start, empty database, to the first page", server.millisToFirstPage() + " ms");
            server.awaitDemo();
        }
        String token = Server.token(home, data, pack, "office");
        try (Server server = Server.start(home, "serve", data, pack, PORT)) {
            server.use(token);
            long[] before = server.memory();
            row("W5 resident memory after start", before[0] + " MB");
            writes(server, data);
            indicators(server);
            freshness(server);
            pages(server, 1);
            row("W5 highest resident memory", server.memory()[1] + " MB");
        }
        for (int i = 0; i < 3; i++) {
            try (Server server = Server.start(home, "serve", data, pack, PORT)) {
                row("W5 restart with the data, to the first page", server.millisToFirstPage() + " ms");
            }
        }
    }

    private void row(String what, Object measured) {
        out.println("| " + what + " | " + measured + " |");
    }

    private void writes(Server server, Path data) throws Exception {
        List<Workload.Value> first = Workload.ofQuarter(0, Workload.LEAVES);
        double[] plain = Database.rates(data, first);
        row("plain limit: COPY with key", rate(plain[0]));
        row("plain limit: upsert, batches of 1,000", rate(plain[1]));
        row("W1 batches of 1,000, JSON, 1 client (first quarter, cold)", rate(send(server, first, 1000, 1, false)));
        List<Double> rates = new ArrayList<>();
        for (int p = 1; p < 4; p++) {
            rates.add(send(server, Workload.ofQuarter(p, Workload.LEAVES), 1000, 1, false));
        }
        row("W1 batches of 1,000, JSON, 1 client (median of 3)", rate(median(rates)));
        rates.clear();
        for (int p = 4; p < 7; p++) {
            rates.add(send(server, Workload.ofQuarter(p, Workload.LEAVES), 1000, 1, true));
        }
        row("W1 batches of 1,000, CSV, 1 client (median of 3)", rate(median(rates)));
        rates.clear();
        for (int p = 7; p < 10; p++) {
            rates.add(send(server, Workload.ofQuarter(p, Workload.LEAVES), 1000, 2, false));
        }
        row("W1 batches of 1,000, JSON, 2 clients (median of 3)", rate(median(rates)));
        row(
                "W1 batches of 10,000, JSON, 1 client",
                rate(send(server, Workload.ofQuarter(10, Workload.LEAVES), 10_000, 1, false)));
        row(
                "W1 one batch of 47,000, JSON",
                rate(send(server, Workload.ofQuarter(11, Workload.LEAVES), 47_000, 1, false)));
        for (int p = 12; p < Workload.QUARTERS; p++) {
            send(server, Workload.ofQuarter(p, Workload.LEAVES), 5000, 2, false);
        }
        for (int y = 0; y < Workload.YEARS; y++) {
            send(server, Workload.ofYear(y, Workload.LEAVES), 5000, 2, false);
        }
        int[] n = {0};
        row("W1 one value a request", Timings.of(200, 1000, () -> one(server, n[0]++)));
        lost(server);
    }

    private static String one(Server server, int i) throws IOException, InterruptedException {
        Workload.Value value =
                new Workload.Value(Workload.yearElement(i % 50), Workload.leaf(i % 470), "2025", 20_000 + i);
        return server.post("/api/v1/cells", "application/json", json(List.of(value)));
    }

    /** Everything that was sent is there. */
    private void lost(Server server) throws IOException, InterruptedException {
        double worst = 0;
        for (int k = 0; k < Workload.INDICATORS; k++) {
            String answer =
                    server.get("/api/v1/indicators?plan=bench&indicator=" + Workload.indicator(k) + "&period=2024");
            double exact = Workload.indicatorOfDistrict(k, 12, 4);
            worst = Math.max(worst, Math.abs(first(answer) - exact) / exact);
        }
        row(
                "W1 largest relative error of 40 district answers against the workload",
                String.format(Locale.ROOT, "%.1e", worst));
    }

    private static double first(String answer) {
        Matcher matcher = VALUE.matcher(answer);
        if (!matcher.find()) {
            throw new IllegalStateException("no value in " + answer.substring(0, Math.min(300, answer.length())));
        }
        return Double.parseDouble(matcher.group(1));
    }

    private static double send(Server server, List<Workload.Value> values, int size, int clients, boolean csv)
            throws Exception {
        List<String> bodies = new ArrayList<>();
        for (int from = 0; from < values.size(); from += size) {
            List<Workload.Value> batch = values.subList(from, Math.min(values.size(), from + size));
            bodies.add(csv ? csv(batch) : json(batch));
        }
        long start = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(clients)) {
            List<Callable<Void>> work = new ArrayList<>();
            for (int c = 0; c < clients; c++) {
                int client = c;
                work.add(() -> {
                    for (int i = client; i < bodies.size(); i += clients) {
                        server.post("/api/v1/cells", csv ? "text/csv" : "application/json", bodies.get(i));
                    }
                    return null;
                });
            }
            for (Future<Void> done : pool.invokeAll(work)) {
                done.get();
            }
        }
        return values.size() / ((System.nanoTime() - start) / 1e9);
    }

    private static String json(List<Workload.Value> values) {
        return values.stream()
                .map(v -> "{\"element\":\"" + v.element() + "\",\"unit\":\"" + v.unit() + "\",\"period\":\""
                        + v.period() + "\",\"value\":" + v.value() + "}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String csv(List<Workload.Value> values) {
        return values.stream()
                .map(v -> v.element() + "," + v.unit() + "," + v.period() + "," + v.value())
                .collect(Collectors.joining("\n", "element,unit,period,value\n", "\n"));
    }

    private void indicators(Server server) throws Exception {
        String quarter = "&period=2024Q3";
        String years = "&period=2021,2022,2023,2024,2025";
        String quarters =
                "&period=" + IntStream.range(0, 20).mapToObj(Workload::quarter).collect(Collectors.joining(","));
        String communities = "&unit="
                + IntStream.range(0, Workload.COMMUNITIES)
                        .mapToObj(Workload::leaf)
                        .collect(Collectors.joining(","));
        Map<String, String> queries = new LinkedHashMap<>();
        queries.put("W3 F: 1 × 1 quarter × district", "&indicator=ind00" + quarter);
        queries.put("W3 B: 40 × 1 quarter × 11 streets", "&level=street" + quarter);
        queries.put("W3 H: 1 × 5 years × 482 units", "&indicator=ind00&level=all" + years);
        queries.put("W3 C: 40 × 1 quarter × 270 communities", communities + quarter);
        queries.put("W3 A: 40 × 20 quarters × district", quarters);
        queries.put("W3 D: 40 × 5 years × 11 streets", "&level=street" + years);
        queries.put("W3 E: 40 × 20 quarters × 11 streets", "&level=street" + quarters);
        queries.put("W3 G: 40 × 5 years × 482 units", "&level=all" + years);
        for (Map.Entry<String, String> query : queries.entrySet()) {
            String path = "/api/v1/indicators?plan=bench&limit=200000" + query.getValue();
            boolean large = query.getKey().startsWith("W3 G");
            row(query.getKey(), Timings.of(large ? 5 : 30, large ? 15 : 100, () -> server.get(path)));
        }
        int each = 25;
        long start = System.nanoTime();
        together(() -> server.get("/api/v1/indicators?plan=bench&level=street" + years), 8, each);
        double seconds = (System.nanoTime() - start) / 1e9;
        row("W3 D, 8 clients", String.format(Locale.ROOT, "%.0f answers/s", 8 * each / seconds));
    }

    private static Timings together(Callable<?> request, int clients, int each) throws Exception {
        List<Callable<Timings>> work = new ArrayList<>();
        for (int c = 0; c < clients; c++) {
            work.add(() -> Timings.of(0, each, request));
        }
        List<Timings> all = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(clients)) {
            for (Future<Timings> done : pool.invokeAll(work)) {
                all.add(done.get());
            }
        }
        return new Timings(all.stream()
                .flatMapToDouble(t -> Arrays.stream(t.millis()))
                .sorted()
                .toArray());
    }

    /** A value is written, then the indicator is asked: how long until the answer shows it. */
    private void freshness(Server server) throws Exception {
        int[] n = {0};
        Timings alone = Timings.of(10, 100, () -> changeAndSee(server, n[0]++));
        row("W2 one value changed → seen at the next request", alone);
        AtomicBoolean stop = new AtomicBoolean();
        List<Future<Void>> writing = new ArrayList<>();
        try (var writers = Executors.newFixedThreadPool(50)) {
            for (int w = 0; w < 50; w++) {
                int writer = w;
                writing.add(writers.submit(() -> {
                    for (int i = 0; !stop.get(); i++) {
                        one(server, writer * 100_000 + i);
                    }
                    return null;
                }));
            }
            row("W2 the same beside 50 writers", Timings.of(5, 60, () -> changeAndSee(server, n[0]++)));
            stop.set(true);
            for (Future<Void> writer : writing) {
                writer.get();
            }
        }
    }

    private static Void changeAndSee(Server server, int i) throws IOException, InterruptedException {
        double before = first(server.get("/api/v1/indicators?plan=bench&indicator=ind00&period=2025Q4"));
        server.post(
                "/api/v1/cells",
                "application/json",
                json(List.of(new Workload.Value(Workload.quarterElement(1), Workload.leaf(0), "2025Q4", 1000 + i))));
        double after = first(server.get("/api/v1/indicators?plan=bench&indicator=ind00&period=2025Q4"));
        if (before == after) {
            throw new IllegalStateException("the change is not seen");
        }
        return null;
    }

    private void pages(Server server, int factor) throws Exception {
        Server.Visitor office = server.signIn();
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("overview", "/");
        pages.put("plan", "/plan");
        pages.put("indicator", "/indicators/ind00");
        for (Map.Entry<String, String> page : pages.entrySet()) {
            String name = "page " + page.getKey() + " at " + factor + "×, ";
            row(name + "1 reader", Timings.of(20, 100, () -> office.read(page.getValue())));
            row(name + "16 readers", together(() -> office.read(page.getValue()), 16, 20));
        }
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(v -> v).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static String rate(double perSecond) {
        return String.format(Locale.ROOT, "%,.0f/s", perSecond);
    }
}
