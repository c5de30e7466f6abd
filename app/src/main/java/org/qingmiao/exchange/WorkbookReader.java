package org.qingmiao.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.ZipGuard;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads an Excel workbook (.xlsx) row by row, so that memory does not grow with its length. Only what {@link Workbooks}
 * lets pass is opened; no document type, no external part is ever followed. ECMA-376, part 1, 18.3 and 18.8.
 */
public final class WorkbookReader implements Closeable {
    /** Texts that cells share are kept while sheets are read. */
    private static final long MOST_SHARED_TEXT = 16L << 20;

    private final ZipGuard.Parts zip;
    private final Map<String, String> partOf = new LinkedHashMap<>();
    private final DayFormats formats;
    private @Nullable List<String> shared;

    private WorkbookReader(ZipGuard.Parts zip, DayFormats formats) throws IOException {
        this.zip = zip;
        this.formats = formats;
        Map<String, String> targets = new HashMap<>();
        parse("xl/_rels/workbook.xml.rels", new Elements() {
            @Override
            void begin(String name, Attributes attributes) {
                if (name.equals("Relationship")) {
                    targets.put(attributes.getValue("Id"), part(attributes.getValue("Target")));
                }
            }
        });
        parse("xl/workbook.xml", new Elements() {
            @Override
            void begin(String name, Attributes attributes) {
                if (name.equals("workbookPr") && isOn(attributes.getValue("date1904"))) {
                    formats.countFrom1904();
                }
                if (name.equals("sheet")) {
                    partOf.put(attributes.getValue("name"), targets.getOrDefault(relation(attributes), ""));
                }
            }
        });
    }

    /**
     * @throws IOException if it is damaged, or not a workbook that {@link Workbooks#refusal} lets pass
     */
    public static WorkbookReader open(Path file) throws IOException {
        return open(file, new DayFormats(DayFormats.Days.SHOWN));
    }

    /** The same, but a day is told as {@code 2025-12-31} and a time behind a T, whatever the cell shows. */
    public static WorkbookReader withPlainDays(Path file) throws IOException {
        return open(file, new DayFormats(DayFormats.Days.ISO));
    }

    private static WorkbookReader open(Path file, DayFormats formats) throws IOException {
        ZipGuard.Parts zip = ZipGuard.open(file, ZipGuard.Limits.DOCUMENT);
        try {
            return new WorkbookReader(zip, formats);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static boolean isOn(@Nullable String flag) {
        return "1".equals(flag) || "true".equals(flag);
    }

    private static String relation(Attributes attributes) {
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getLocalName(i).equals("id")) {
                return attributes.getValue(i);
            }
        }
        return "";
    }

    private static String part(String target) {
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    /** Names of the sheets in their order. */
    public List<String> sheets() {
        return new ArrayList<>(partOf.keySet());
    }

    /** What is done with each row. */
    public interface Rows {
        /**
         * @param number from 0
         * @param cells from the first column on; those that are not there are empty
         * @return whether the next row is wanted
         */
        boolean row(int number, List<SheetCell> cells);

        /**
         * Cells that were made one; told behind all rows.
         *
         * @param area such as {@code A2:B5}
         */
        default void merged(String area) throws SAXException {}
    }

    /**
     * Reads a sheet to its end or until no further row is wanted; a sheet that is not there has no rows.
     *
     * @throws IOException if it is damaged or has more cells than {@link Workbooks#MOST_CELLS}
     */
    public void read(String sheet, Rows rows) throws IOException {
        String part = partOf.get(sheet);
        if (part != null) {
            parse(part, new SheetRows(sharedWithStyles(), formats, rows));
        }
    }

    /** Texts that cells share; they and the styles are read once rows are wanted: names of sheets need neither. */
    private List<String> sharedWithStyles() throws IOException {
        List<String> there = shared;
        if (there == null) {
            SharedTexts texts = new SharedTexts(MOST_SHARED_TEXT);
            parseIfThere("xl/sharedStrings.xml", texts);
            parseIfThere("xl/styles.xml", formats);
            there = texts.texts();
            shared = there;
        }
        return there;
    }

    private void parseIfThere(String part, DefaultHandler handler) throws IOException {
        if (zip.holds(part)) {
            parse(part, handler);
        }
    }

    private void parse(String part, DefaultHandler handler) throws IOException {
        try (InputStream in = new PartStream(zip.part(part))) {
            XMLReader reader = reader();
            reader.setContentHandler(handler);
            reader.setErrorHandler(handler);
            InputSource source = new InputSource(in);
            // Whatever the part says of itself: it is looked at as what every spreadsheet program writes.
            source.setEncoding("UTF-8");
            reader.parse(source);
        } catch (SheetRows.Enough e) {
            // The rows that were wanted have been read.
        } catch (SAXException | ParserConfigurationException | NumberFormatException e) {
            throw new IOException("damaged part " + part, e);
        }
    }

    private static XMLReader reader() throws ParserConfigurationException, SAXException {
        SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        return factory.newSAXParser().getXMLReader();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Looks at elements by their local names. */
    private abstract static class Elements extends DefaultHandler {
        abstract void begin(String name, Attributes attributes);

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) {
            begin(name, attributes);
        }
    }
}
