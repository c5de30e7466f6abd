package org.qingmiao.calculators.allocation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingmiao.calculators.tables.BundledTable;

/**
 * The table by which a district gives points, as data: it changes every year. Points = Σ min(limit, points a unit × units), rounded
 * half up to two decimals only after the sum; penalties are lines with negative points.
 *
 * <p>Source: the district's table of points of the year; none is built in.
 */
public record PointsTable(String name, List<PointsItem> items) {
    private static final int DECIMALS = 2;

    /** @throws IllegalArgumentException if a code stands twice */
    public PointsTable {
        items = List.copyOf(items);
        Set<String> codes = new HashSet<>();
        for (PointsItem item : items) {
            if (!codes.add(item.code())) {
                throw new IllegalArgumentException("items: " + item.code() + " is given twice");
            }
        }
    }

    /**
     * Reads a table from CSV with the columns code, name, points_per_unit, most (may be empty), group (may be empty).
     *
     * @throws IllegalArgumentException naming the line and column that cannot be read
     */
    public static PointsTable read(String name, String csv) {
        BundledTable bundledTable = BundledTable.of(name, csv);
        List<PointsItem> items = new ArrayList<>();
        for (int row = 0; row < bundledTable.rows(); row++) {
            items.add(new PointsItem(
                    bundledTable.text(row, bundledTable.column("code")),
                    bundledTable.text(row, bundledTable.column("name")),
                    required(bundledTable, row, "points_per_unit"),
                    number(bundledTable, row, "most"),
                    bundledTable.text(row, bundledTable.column("group"))));
        }
        return new PointsTable(name, items);
    }

    private static BigDecimal required(BundledTable bundledTable, int row, String column) {
        BigDecimal number = number(bundledTable, row, column);
        if (number == null) {
            throw new IllegalArgumentException(column + " of row " + (row + 1) + " is empty");
        }
        return number;
    }

    private static @Nullable BigDecimal number(BundledTable bundledTable, int row, String column) {
        String text = bundledTable.text(row, bundledTable.column(column));
        try {
            return text.isEmpty() ? null : new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(column + " of row " + (row + 1) + ": '" + text + "' is no number", e);
        }
    }

    /**
     * The points of a family.
     *
     * @param units for each code how many years, months, certificates; a code that is not there has none
     * @throws IllegalArgumentException if a code is not in the table, or units are negative
     */
    public Score score(Map<String, BigDecimal> units) {
        units.forEach(this::check);
        List<Score.Line> lines = new ArrayList<>();
        Map<String, Integer> best = new HashMap<>();
        for (PointsItem item : items) {
            BigDecimal quantity = units.get(item.code());
            if (quantity != null) {
                add(new Score.Line(item, quantity, item.points(quantity), true), lines, best);
            }
        }
        BigDecimal sum = lines.stream()
                .filter(Score.Line::counts)
                .map(Score.Line::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Score(sum.setScale(DECIMALS, RoundingMode.HALF_UP), lines);
    }

    private void check(String code, BigDecimal quantity) {
        if (items.stream().noneMatch(item -> item.code().equals(code))) {
            throw new IllegalArgumentException("units: the table has no " + code);
        }
        if (quantity.signum() < 0) {
            throw new IllegalArgumentException("units of " + code + " must not be negative");
        }
    }

    /** Adds a line; in a group the lesser of two no longer counts. */
    private static void add(Score.Line line, List<Score.Line> lines, Map<String, Integer> best) {
        String group = line.item().group();
        Integer rival = group.isEmpty() ? null : best.get(group);
        if (rival == null) {
            lines.add(line);
        } else if (line.points().compareTo(lines.get(rival).points()) > 0) {
            lines.set(rival, lines.get(rival).surpassed());
            lines.add(line);
        } else {
            lines.add(line.surpassed());
            return;
        }
        best.put(group, lines.size() - 1);
    }
}
