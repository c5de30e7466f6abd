package org.qingmiao.calculators.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.calculators.tables.BundledTable;

/**
 * Division codes of China since 1981, at county level and above, abolished ones too.
 *
 * <p>Source: {@code divisions.csv}: year-end lists of the Ministry of Civil Affairs 1981-2024 and two later lists, named
 * there.
 */
public final class Divisions {
    private static final Map<String, List<Division>> BY_CODE = read();

    private Divisions() {}

    /** Whether any year's list has the code. */
    public static boolean known(String code) {
        return BY_CODE.containsKey(code);
    }

    /** All that a code ever meant, the earliest first; empty if it is not known. */
    public static List<Division> of(String code) {
        return BY_CODE.getOrDefault(code, List.of());
    }

    /** What a code meant in a year. */
    public static Optional<Division> in(int year, String code) {
        return of(code).stream().filter(d -> d.lifetime().holds(year)).findFirst();
    }

    /** The name in a year with those above it: 浙江省宁波市北仑区. */
    public static Optional<String> path(int year, String code) {
        return in(year, code).map(division -> path(year, division.parent()).orElse("") + division.name());
    }

    static List<Division> all() {
        return BY_CODE.values().stream().flatMap(List::stream).toList();
    }

    private static Map<String, List<Division>> read() {
        BundledTable bundledTable = BundledTable.read(Divisions.class, "divisions.csv");
        Map<String, List<Division>> byCode = HashMap.newHashMap(bundledTable.rows());
        for (int row = 0; row < bundledTable.rows(); row++) {
            String code = code(bundledTable, row);
            byCode.computeIfAbsent(code, _ -> new ArrayList<>(1)).add(division(bundledTable, row, code));
        }
        byCode.replaceAll((_, divisions) -> List.copyOf(divisions));
        return Map.copyOf(byCode);
    }

    private static String code(BundledTable bundledTable, int row) {
        return bundledTable.text(row, bundledTable.column("code")).substring(0, 6);
    }

    private static Division division(BundledTable bundledTable, int row, String code) {
        String parent = bundledTable.text(row, bundledTable.column("parent"));
        var lifetime = new Division.Lifetime(
                bundledTable.integer(row, bundledTable.column("valid_from")),
                year(bundledTable.text(row, bundledTable.column("valid_until"))));
        boolean confirmed = !bundledTable.text(row, bundledTable.column("code")).endsWith("?");
        return new Division(
                code,
                bundledTable.text(row, bundledTable.column("name_zh")),
                parent.isEmpty() ? above(code) : parent,
                lifetime,
                confirmed,
                successors(bundledTable.text(row, bundledTable.column("successors"))));
    }

    /** The parent that the digits say: a county's prefecture, a prefecture's province. */
    private static String above(String code) {
        if (!code.endsWith("00")) {
            return code.substring(0, 4) + "00";
        }
        return code.endsWith("0000") ? "" : code.substring(0, 2) + "0000";
    }

    private static List<Division.Successor> successors(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(";")).map(Divisions::successor).toList();
    }

    /** {@code 130108} or {@code 130108[2001]}. */
    private static Division.Successor successor(String text) {
        int bracket = text.indexOf('[');
        return bracket < 0
                ? new Division.Successor(text, null)
                : new Division.Successor(text.substring(0, bracket), year(text.substring(bracket + 1, bracket + 5)));
    }

    private static @Nullable Integer year(String text) {
        return text.isEmpty() ? null : Integer.valueOf(text);
    }
}
