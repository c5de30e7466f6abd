package org.qingmiao;

import java.util.List;
import java.util.random.RandomGenerator;

/** Values as nobody types them and programs send them. */
final class Fuzz {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\0",
            "a\0b",
            "null",
            "undefined",
            "true",
            "[]",
            "{}",
            "{\"a\":1}",
            "<script>alert(1)</script>",
            "'; DROP TABLE account; --",
            "../../../etc/passwd",
            "${7*7}{{7*7}}%{7*7}",
            "%zz%ff%00",
            "a\r\nSet-Cookie: x=y",
            "\uD83D\uDC76\u200D\uFEFF\u202E",
            "\uD800",
            "北仑".repeat(40),
            "x".repeat(3_000),
            "=HYPERLINK(\"http://example.org\")");

    private static final List<String> NUMBERS = List.of(
            "0",
            "-1",
            "1",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9223372036854775807",
            "9223372036854775808",
            "99999999999999999999999999",
            "1e999",
            "-1e999",
            "1e-999",
            "NaN",
            "Infinity",
            "0x10",
            "1.5",
            "٣",
            "１２");

    private static final List<String> TIMES = List.of(
            "+999999999-12-31",
            "-999999999-01-01",
            "0000-00-00",
            "2025-02-30",
            "9999-12-31",
            "10000-01-01",
            "1-1-1",
            "2025",
            "99999",
            "0000",
            "2025-13",
            "2025Q9",
            "9999-09/9999-08",
            "+1000000000-12-31T23:59:59.999999999Z",
            "2025-01-01T00:00:00Z",
            "-999999999-01-01T00:00:00Z");

    private Fuzz() {}

    static String value(RandomGenerator random) {
        return switch (random.nextInt(4)) {
            case 0 -> one(NUMBERS, random);
            case 1 -> one(TIMES, random);
            default -> one(TEXTS, random);
        };
    }

    static <T> T one(List<T> of, RandomGenerator random) {
        return of.get(random.nextInt(of.size()));
    }

    /** A body that calls itself JSON. */
    static String json(RandomGenerator random) {
        return switch (random.nextInt(14)) {
            case 0 -> "";
            case 1 -> "null";
            case 2 -> "[null]";
            case 3 -> "[".repeat(100_000);
            case 4 -> "{\"a\":".repeat(5_000);
            case 5 -> "[{\"element\":null,\"unit\":null,\"period\":null,\"value\":null}]";
            case 6 ->
                "[{\"element\":\"births.live\",\"unit\":\"xinqi\",\"period\":\"2030\",\"options\":\"m\",\"value\":1e999}]";
            case 7 -> "[{\"element\":\"\\u0000\",\"unit\":\"a\\u0000\",\"period\":\"2025\",\"value\":1}]";
            case 8 -> "[{\"" + "k".repeat(60_000) + "\":1}]";
            case 9 ->
                "{\"submit\":true,\"version\":-1,\"values\":[null,{\"element\":\"births.live\",\"value\":1e999,"
                        + "\"note\":\"\\u0000\"}]}";
            case 10 -> "{\"submit\":\"maybe\",\"values\":{}}";
            case 11 -> "{\"values\":[{\"element\":{},\"unit\":[],\"value\":\"x\"}]}";
            case 12 -> "[{\"element\":\"births.live\",\"value\":" + "9".repeat(2_000) + "}]";
            default -> "\uFEFF[1,]";
        };
    }

    /** A file that is not what it should be. */
    static byte[] file(RandomGenerator random) {
        byte[] noise = new byte[random.nextInt(2_000)];
        random.nextBytes(noise);
        byte[] start = switch (random.nextInt(6)) {
            case 0 -> new byte[] {'P', 'K', 3, 4};
            case 1 -> "%PDF-1.7\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
            case 2 -> "element,unit,period,options,value\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
            case 3 -> new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
            case 4 -> "<html><script>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
            default -> new byte[0];
        };
        byte[] all = java.util.Arrays.copyOf(start, start.length + noise.length);
        System.arraycopy(noise, 0, all, start.length, noise.length);
        return all;
    }
}
