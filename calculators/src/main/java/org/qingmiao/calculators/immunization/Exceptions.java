package org.qingmiao.calculators.immunization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingmiao.calculators.tables.BundledTable;

/** The rules beside the schedule that a program can follow: {@code exceptions.csv}. */
final class Exceptions {
    private static final Exceptions ALL = new Exceptions();

    private final List<Shortcut> shortcuts = new ArrayList<>();
    private final @Nullable Limit[] limits = new @Nullable Limit[Vaccine.values().length];
    private final Map<Vaccine, String> substitutes = new EnumMap<>(Vaccine.class);
    private final boolean[] live = new boolean[Vaccine.values().length];
    private int liveDays;
    private String liveRule = "";

    /** From an age on, a later dose of the series may follow after fewer doses than the schedule counts. */
    record Shortcut(
            String edition, Vaccine vaccine, int dose, int afterDoses, int fromMonths, Wait interval, String rule) {}

    /** The age from which a vaccine is no longer given. */
    record Limit(int months, String rule) {}

    private Exceptions() {
        BundledTable bundledTable = BundledTable.read(Exceptions.class, "exceptions.csv");
        for (int row = 0; row < bundledTable.rows(); row++) {
            read(bundledTable, row);
        }
    }

    private void read(BundledTable bundledTable, int row) {
        Vaccine vaccine = Vaccine.inTable(cell(bundledTable, row, "vaccine"));
        String rule = cell(bundledTable, row, "rule");
        Wait wait = Wait.of(cell(bundledTable, row, "wait"));
        switch (cell(bundledTable, row, "kind")) {
            case "shortcut" ->
                shortcuts.add(new Shortcut(
                        cell(bundledTable, row, "edition"),
                        vaccine,
                        number(bundledTable, row, "dose"),
                        number(bundledTable, row, "after_doses"),
                        number(bundledTable, row, "from_months"),
                        wait,
                        rule));
            case "limit" -> limits[vaccine.place()] = new Limit(number(bundledTable, row, "from_months"), rule);
            case "substitute" -> substitutes.put(vaccine, rule);
            case "live" -> {
                live[vaccine.place()] = true;
                liveDays = wait.days();
                liveRule = rule;
            }
            default -> throw new IllegalStateException("exceptions.csv, row " + row);
        }
    }

    private static String cell(BundledTable bundledTable, int row, String column) {
        return bundledTable.text(row, bundledTable.column(column));
    }

    private static int number(BundledTable bundledTable, int row, String column) {
        return bundledTable.integer(row, bundledTable.column(column));
    }

    static List<Shortcut> shortcuts(Edition edition) {
        return ALL.shortcuts.stream()
                .filter(shortcut -> shortcut.edition().equals(edition.code()))
                .toList();
    }

    static @Nullable Limit limit(Vaccine vaccine) {
        return ALL.limits[vaccine.place()];
    }

    /** The rule by which a vaccine stands for any other of its series; null if there is none. */
    static @Nullable String substitution(Vaccine vaccine) {
        return ALL.substitutes.get(vaccine);
    }

    static boolean isLive(Vaccine vaccine) {
        return ALL.live[vaccine.place()];
    }

    /** The injected live vaccines. */
    static List<Vaccine> live() {
        return Arrays.stream(Vaccine.values()).filter(Exceptions::isLive).toList();
    }

    /** The least number of days between two of them that are not given on one day. */
    static int liveDays() {
        return ALL.liveDays;
    }

    static String liveRule() {
        return ALL.liveRule;
    }
}
