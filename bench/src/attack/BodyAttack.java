import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Bodies as somebody sends them who wants the server to fall. One round of each, several at once; see bench/bodies. */
final class BodyAttack {
    private static final int AT_ONCE = 8;
    private static final int MB = 1 << 20;
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private final String home;
    private final List<Long> reads = Collections.synchronizedList(new ArrayList<>());
    private long mostHeap;

    private BodyAttack(int port) {
        this.home = "http://127.0.0.1:" + port;
    }

    public static void main(String[] arguments) throws Exception {
        BodyAttack attack = new BodyAttack(Integer.parseInt(arguments[0]));
        attack.run(arguments.length > 1 ? arguments[1] : "");
    }

    private void run(String process) throws Exception {
        AtomicBoolean going = new AtomicBoolean(true);
        try (var others = Executors.newFixedThreadPool(2)) {
            others.submit(() -> read(going));
            if (!process.isEmpty()) {
                others.submit(() -> heap(process, going));
            }
            System.out.println("| sent, " + AT_ONCE + " at once | got | by the slowest after |\n|---|---|--:|");
            several("100 MB to a form for files, no length, signed in", this::upload, noise(100));
            several("100 MB of JSON to /api/v1/cells, no length", this::values, noise(100));
            several("100 MB of JSON, nobody", this::valuesOfNobody, noise(100));
            several("24 MB of `{},{},…` to /api/v1/cells", this::values, () -> repeated("[", "{},", 24 * MB));
            several("24 MB of one JSON text", this::values, () -> repeated("[{\"element\":\"", "a", 24 * MB));
            several("workbook, 200 KB that unpack to 190 MB", this::upload, () -> input(swelling()));
            several("workbook, 15 MB, 1.9 million cells", this::upload, () -> input(largeBook()));
            several("24 MB of CSV with one line", this::upload, () -> repeated("element,unit,period,value\n", ",", 24 * MB));
            going.set(false);
        }
        List<Long> sorted = reads.stream().sorted().toList();
        System.out.printf(
                "%n%d pages read beside it: median %d ms, p99 %d ms, slowest %d ms%n",
                sorted.size(), at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1));
        if (mostHeap > 0) {
            System.out.printf("most heap in use: %d MB%n", mostHeap >> 10);
        }
    }

    private static long at(List<Long> sorted, double share) {
        return sorted.isEmpty() ? -1 : sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * share));
    }

    private interface Attack {
        int send(InputSupplier body) throws Exception;
    }

    private interface InputSupplier {
        InputStream open() throws IOException;
    }

    private void several(String what, Attack attack, InputSupplier body) throws Exception {
        List<Callable<long[]>> senders = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            senders.add(() -> {
                long start = System.nanoTime();
                int status = attack.send(body);
                return new long[] {status, (System.nanoTime() - start) / 1_000_000};
            });
        }
        StringBuilder got = new StringBuilder();
        long slowest = 0;
        try (var pool = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<long[]> done : pool.invokeAll(senders)) {
                String status = Long.toString(done.get()[0]);
                if (got.indexOf(status) < 0) {
                    got.append(got.isEmpty() ? "" : ", ").append(status);
                }
                slowest = Math.max(slowest, done.get()[1]);
            }
        }
        System.out.println("| " + what + " | " + got + " | " + slowest + " ms |");
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(home + path)).timeout(Duration.ofMinutes(3));
    }

    private int upload(InputSupplier file) throws Exception {
        HttpClient client = client();
        String form = client.send(request("/sign-in").build(), BodyHandlers.ofString()).body();
        String body = "_csrf=" + proof(form) + "&login=office&password=qingmiao-demo";
        client.send(
                request("/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.discarding());
        String me = client.send(request("/me").build(), BodyHandlers.ofString()).body();
        String line = "--part\r\nContent-Disposition: form-data; name=";
        BodyPublisher all = BodyPublishers.concat(
                BodyPublishers.ofString(line + "\"_csrf\"\r\n\r\n" + proof(me) + "\r\n" + line
                        + "\"file\"; filename=\"a.xlsx\"\r\n\r\n"),
                chunked(file),
                BodyPublishers.ofString("\r\n--part--\r\n"));
        return client.send(
                        request("/reporting/health-bureau/upload?year=2024")
                                .header("Content-Type", "multipart/form-data; boundary=part")
                                .POST(all)
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    private static String proof(String page) {
        Matcher csrf = CSRF.matcher(page);
        return csrf.find() ? csrf.group(1) : "";
    }

    private int values(InputSupplier body) throws Exception {
        String who = Base64.getEncoder().encodeToString("office:qingmiao-demo".getBytes(StandardCharsets.UTF_8));
        return post(request("/api/v1/cells").header("Authorization", "Basic " + who), body);
    }

    private int valuesOfNobody(InputSupplier body) throws Exception {
        return post(request("/api/v1/cells"), body);
    }

    private static int post(HttpRequest.Builder request, InputSupplier body) throws Exception {
        return client().send(
                        request.header("Content-Type", "application/json").POST(chunked(body)).build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    /** Without a length. */
    private static BodyPublisher chunked(InputSupplier body) {
        return BodyPublishers.ofInputStream(() -> {
            try {
                return body.open();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static InputSupplier noise(int megabytes) {
        byte[] block = new byte[MB];
        new Random(7).nextBytes(block);
        return () -> new InputStream() {
            private long left = (long) megabytes * MB;

            @Override
            public int read() {
                return left-- > 0 ? block[(int) (left % MB)] & 0xff : -1;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                int count = (int) Math.min(Math.min(length, MB), left);
                if (count <= 0) {
                    return -1;
                }
                System.arraycopy(block, 0, into, from, count);
                left -= count;
                return count;
            }
        };
    }

    private static InputStream input(byte[] content) {
        return new java.io.ByteArrayInputStream(content);
    }

    private static InputStream repeated(String start, String part, int bytes) {
        return input((start + part.repeat(bytes / part.length())).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] book(String rows, int times, String last) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, "xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"s\" r:id=\"a\"/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"a\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            String header = "<worksheet><sheetData><row>";
            for (String name : List.of("element", "unit", "period", "value")) {
                header += "<c t=\"inlineStr\"><is><t>" + name + "</t></is></c>";
            }
            zip.write((header + "</row>").getBytes(StandardCharsets.UTF_8));
            Random random = new Random(7);
            for (int i = 0; i < times; i++) {
                zip.write(rows.replace("#", Long.toString(random.nextLong() & 0xffffff)).getBytes(StandardCharsets.UTF_8));
            }
            zip.write(last.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static byte[] swelling() throws IOException {
        return book(" ".repeat(MB), 190, "</sheetData></worksheet>");
    }

    private static byte[] largeBook() throws IOException {
        return book(
                "<row><c t=\"str\"><v>e#</v></c><c t=\"str\"><v>u#</v></c><c t=\"str\"><v>2024</v></c><c><v>#</v></c></row>",
                475_000,
                "</sheetData></worksheet>");
    }

    /** What somebody else waits for a page meanwhile. */
    private void read(AtomicBoolean going) {
        HttpClient client = client();
        while (going.get()) {
            long start = System.nanoTime();
            try {
                client.send(request("/public").build(), BodyHandlers.discarding());
                reads.add((System.nanoTime() - start) / 1_000_000);
                Thread.sleep(50);
            } catch (IOException e) {
                reads.add(99_999L);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void heap(String process, AtomicBoolean going) {
        while (going.get()) {
            try {
                Process asked = new ProcessBuilder(
                                System.getProperty("java.home") + "/bin/jcmd", process, "GC.heap_info")
                        .start();
                String info = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                Matcher used = USED.matcher(info);
                if (used.find()) {
                    mostHeap = Math.max(mostHeap, Long.parseLong(used.group(1)));
                }
                Thread.sleep(200);
            } catch (IOException e) {
                return;
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}
