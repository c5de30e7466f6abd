package org.qingmiao.calculators.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A small CSV table of the library's own resources: lines that begin with # say where it is from, a header, then rows.
 *
 * <p>Source: none; RFC 4180 (2005) as far as tables of ours need it.
 */
public final class BundledTable {
    private final String name;
    private final List<String> columns;
    private final List<String[]> rows;

    private BundledTable(String name, List<String> columns, List<String[]> rows) {
        this.name = name;
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * Reads a table that stands beside a class.
     *
     * @throws IllegalStateException if the library was packed without it
     */
    public static BundledTable read(Class<?> beside, String name) {
        return of(name, text(beside, name));
    }

    /**
     * Reads a table from its text.
     *
     * @param name for messages
     */
    public static BundledTable of(String name, String text) {
        List<String[]> rows = new ArrayList<>();
        text.lines().filter(line -> !line.isEmpty() && line.charAt(0) != '#').forEach(line -> rows.add(cells(line)));
        return new BundledTable(name, List.of(rows.getFirst()), rows.subList(1, rows.size()));
    }

    private static String text(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the table " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static String[] cells(String line) {
        return line.indexOf('"') < 0 ? plain(line) : quoted(line);
    }

    private static String[] plain(String line) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        for (int comma = line.indexOf(','); comma >= 0; comma = line.indexOf(',', from)) {
            cells.add(line.substring(from, comma));
            from = comma + 1;
        }
        cells.add(line.substring(from));
        return cells.toArray(String[]::new);
    }

    private static String[] quoted(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                // A doubled quote inside quotes is one quote.
                if (inside && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else {
                    inside = !inside;
                }
            } else if (c == ',' && !inside) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells.toArray(String[]::new);
    }

    public int rows() {
        return rows.size();
    }

    /** The place of a column. */
    public int column(String column) {
        int place = columns.indexOf(column);
        if (place < 0) {
            throw new IllegalStateException("the table " + name + " has no column " + column);
        }
        return place;
    }

    public String text(int row, int column) {
        return rows.get(row)[column];
    }

    public int integer(int row, int column) {
        return Integer.parseInt(text(row, column));
    }

    public double number(int row, int column) {
        return Decimals.parse(text(row, column));
    }

    /** A column as numbers. */
    public double[] numbers(String column) {
        int place = column(column);
        double[] numbers = new double[rows()];
        Arrays.setAll(numbers, row -> number(row, place));
        return numbers;
    }
}
