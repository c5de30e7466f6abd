package org.qingmiao.exchange.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.qingmiao.exchange.SheetCell;
import org.qingmiao.exchange.WorkbookReader;
import org.qingmiao.platform.Messages;
import org.xml.sax.SAXException;

/** Finds the first sheet and row that has the columns which are needed, and looks the sheet over before it is read. */
final class HeaderSearch {
    private static final int ROWS_BEFORE = 10;
    private static final int MOST_AREAS = 10_000;
    private static final int LAST_ROW = 1 << 20;

    private final SheetSource source;
    private final SheetLayout layout;
    private final Map<String, Integer> known;
    private List<String> missing;

    private HeaderSearch(SheetSource source, SheetLayout layout) {
        this.source = source;
        this.layout = layout;
        this.known = layout.known();
        this.missing = layout.columns().stream()
                .filter(c -> c.field().required())
                .map(SheetColumn::heading)
                .toList();
    }

    static SheetHeader find(SheetSource source, SheetLayout layout, int most) throws IOException, UnreadableSheet {
        HeaderSearch search = new HeaderSearch(source, layout);
        for (String sheet : source.sheets()) {
            Optional<SheetHeader> header = search.on(sheet);
            if (header.isPresent()) {
                return search.looked(header.get(), most);
            }
        }
        throw new UnreadableSheet(
                UnreadableSheet.Code.NO_HEADER, Messages.of("exchange.sheet.no_header", Messages.list(search.missing)));
    }

    private Optional<SheetHeader> on(String sheet) throws IOException, UnreadableSheet {
        List<SheetHeader> found = new ArrayList<>();
        List<String> twice = new ArrayList<>();
        source.read(sheet, (number, cells) -> {
            header(sheet, number, cells, twice).ifPresent(found::add);
            return found.isEmpty() && number < ROWS_BEFORE;
        });
        if (!found.isEmpty() && !twice.isEmpty()) {
            throw new UnreadableSheet(
                    UnreadableSheet.Code.TWICE, Messages.of("exchange.sheet.twice", Messages.list(twice)));
        }
        return found.stream().findFirst();
    }

    private Optional<SheetHeader> header(String sheet, int number, List<SheetCell> cells, Collection<String> twice) {
        Map<String, Integer> columns = new HashMap<>();
        List<String> ignored = new ArrayList<>();
        twice.clear();
        for (int i = 0; i < cells.size(); i++) {
            String heading = cells.get(i).text();
            Integer column = known.get(SheetColumn.word(heading));
            if (column == null) {
                ignored.add(heading);
            } else if (columns.putIfAbsent(layout.columns().get(column).id(), i) != null) {
                twice.add(heading);
            }
        }
        boolean marked = !cells.isEmpty() && CsvSource.isProblem(cells.getLast().text());
        int width = marked ? cells.size() - 1 : cells.size();
        ignored.removeIf(heading -> heading.isBlank() || CsvSource.isProblem(heading));
        return isWhole(columns)
                ? Optional.of(new SheetHeader(sheet, number, columns, width, marked, ignored, 0, 0, Map.of()))
                : Optional.empty();
    }

    /** Whether no column is missing that is needed; what is missing of the best row is told. */
    private boolean isWhole(Map<String, Integer> columns) {
        List<String> lacking = layout.columns().stream()
                .filter(c -> c.field().required() && !columns.containsKey(c.id()))
                .map(SheetColumn::heading)
                .toList();
        if (lacking.size() < missing.size()) {
            missing = lacking;
        }
        return lacking.isEmpty() && !columns.isEmpty();
    }

    /** Counts rows and cells, and finds cells that were made one, which the file tells last. */
    private SheetHeader looked(SheetHeader header, int most) throws IOException, UnreadableSheet {
        Overview overview = new Overview(header, most);
        source.read(header.sheet(), overview);
        if (overview.rows > most) {
            throw new UnreadableSheet(UnreadableSheet.Code.TOO_LONG, Messages.of("exchange.sheet.too_long", most));
        }
        return header.filled(overview.rows, overview.cells, overview.merged);
    }

    /** What a look over a sheet tells. */
    private static final class Overview implements WorkbookReader.Rows {
        private final SheetHeader header;
        private final int most;
        private final Map<Integer, BitSet> merged = new HashMap<>();
        private int rows;
        private int areas;
        private long cells;

        Overview(SheetHeader header, int most) {
            this.header = header;
            this.most = most;
        }

        @Override
        public boolean row(int number, List<SheetCell> row) {
            rows += number > header.row() && SentSheet.hasText(row) ? 1 : 0;
            cells += row.size();
            return rows <= most;
        }

        @Override
        public void merged(String area) throws SAXException {
            if (++areas > MOST_AREAS) {
                throw new SAXException("too many cells made one");
            }
            CellRangeAddress range = CellRangeAddress.valueOf(area);
            int last = Math.min(range.getLastRow(), LAST_ROW);
            for (int column : header.columns().values()) {
                if (column >= range.getFirstColumn() && column <= range.getLastColumn() && last > header.row()) {
                    merged.computeIfAbsent(column, c -> new BitSet())
                            .set(Math.max(range.getFirstRow(), header.row() + 1), last + 1);
                }
            }
        }
    }
}
