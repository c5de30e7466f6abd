package org.qingmiao.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Hands the rows of a sheet on while they are read. */
final class SheetRows extends DefaultHandler {
    /** A cell of Excel holds no more. */
    private static final int LONGEST_TEXT = 32_767;
    /** Cells further to the right are no part of a table of ours. */
    private static final int MOST_COLUMNS = 256;

    private final List<String> shared;
    private final DateCellStyles formats;
    private final WorkbookReader.Rows rows;
    private final StringBuilder value = new StringBuilder();
    private final StringBuilder formula = new StringBuilder();
    private @Nullable StringBuilder into;
    private List<SheetCell> cells = new ArrayList<>();
    private int row = -1;
    private int column = -1;
    private String type = "";
    private int style;
    private boolean hasFormula;
    private boolean inReading;
    private int all;

    /** No further row is wanted. */
    static final class Enough extends SAXException {
        private static final long serialVersionUID = 1;
    }

    SheetRows(List<String> shared, DateCellStyles formats, WorkbookReader.Rows rows) {
        this.shared = shared;
        this.formats = formats;
        this.rows = rows;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        switch (name) {
            case "row" -> beginRow(attributes);
            case "c" -> beginCell(attributes);
            case "f" -> {
                hasFormula = true;
                into = formula;
            }
            case "v" -> into = value;
            case "rPh" -> inReading = true;
            case "mergeCell" ->
                rows.merged(Optional.ofNullable(attributes.getValue("ref")).orElse(""));
            case "t" -> into = inReading ? null : value;
            default -> {}
        }
    }

    private void beginRow(Attributes attributes) throws SAXException {
        String number = attributes.getValue("r");
        int next = number == null ? row + 1 : Integer.parseInt(number) - 1;
        if (next <= row) {
            throw new SAXException("rows out of order");
        }
        row = next;
        column = -1;
        cells = new ArrayList<>();
    }

    private void beginCell(Attributes attributes) throws SAXException {
        String place = attributes.getValue("r");
        column = place == null ? column + 1 : column(place);
        type = Optional.ofNullable(attributes.getValue("t")).orElse("n");
        String styled = attributes.getValue("s");
        style = styled == null ? -1 : Integer.parseInt(styled);
        value.setLength(0);
        formula.setLength(0);
        hasFormula = false;
        if (++all > Workbooks.MOST_CELLS) {
            throw new SAXException("too many cells");
        }
    }

    /** Column of a place such as {@code AB12}, from 0. */
    private static int column(String place) {
        int column = 0;
        for (int i = 0; i < place.length() && Character.isLetter(place.charAt(i)) && column < 1 << 20; i++) {
            column = column * 26 + Character.toUpperCase(place.charAt(i)) - 'A' + 1;
        }
        return column - 1;
    }

    @Override
    public void characters(char[] characters, int from, int count) throws SAXException {
        if (into != null) {
            if (into.length() + count > LONGEST_TEXT) {
                throw new SAXException("a text that is too long");
            }
            into.append(characters, from, count);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        switch (name) {
            case "f", "v", "t" -> into = null;
            case "rPh" -> inReading = false;
            case "c" -> endCell();
            case "row" -> {
                if (!rows.row(row, cells)) {
                    throw new Enough();
                }
            }
            default -> {}
        }
    }

    private void endCell() throws SAXException {
        if (column < 0 || column >= MOST_COLUMNS) {
            return;
        }
        while (cells.size() <= column) {
            cells.add(SheetCell.EMPTY);
        }
        // Formulas that share one are told by the first alone; the sign that there is one is enough.
        String calculated = !hasFormula ? "" : formula.isEmpty() ? "…" : formula.toString();
        cells.set(column, cell(value.toString(), calculated));
    }

    private SheetCell cell(String raw, String calculated) throws SAXException {
        return switch (type) {
            case "s" -> new SheetCell(sharedText(raw), null, calculated);
            case "b" -> new SheetCell(raw.strip().equals("1") ? "TRUE" : "FALSE", null, calculated);
            case "e" -> new SheetCell("#", null, calculated);
            case "n" ->
                raw.isBlank() ? new SheetCell("", null, calculated) : number(Double.parseDouble(raw), calculated);
            default -> new SheetCell(raw, null, calculated);
        };
    }

    private SheetCell number(double number, String calculated) {
        return formats.day(number, style)
                .map(day -> new SheetCell(day, null, calculated))
                .orElseGet(() -> new SheetCell("", number, calculated));
    }

    private String sharedText(String raw) throws SAXException {
        int index = Integer.parseInt(raw.strip());
        if (index < 0 || index >= shared.size()) {
            throw new SAXException("no shared text " + index);
        }
        return shared.get(index);
    }
}
