package org.qingmiao.exchange;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Which styles of a workbook show a number as a day, and as which. */
final class DateCellStyles extends DefaultHandler {
    /** Excel itself takes no more (65,490). */
    private static final int MOST_STYLES = 70_000;

    private static final DateTimeFormatter WITH_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private final Map<Integer, String> own = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);
    private final Days days;
    private boolean inCellFormats;
    private boolean countsFrom1904;

    /** How days are told. */
    enum Days {
        /** As they are shown. */
        SHOWN,
        /** As {@code 2025-12-31}, with a time behind a T if there is one, however they are shown. */
        ISO
    }

    DateCellStyles(Days days) {
        this.days = days;
    }

    /** Some workbooks count days from 1904 on. */
    void countFrom1904() {
        countsFrom1904 = true;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        switch (name) {
            case "numFmt" ->
                own.put(
                        number(attributes),
                        Optional.ofNullable(attributes.getValue("formatCode")).orElse(""));
            case "cellXfs" -> inCellFormats = true;
            case "xf" -> {
                if (inCellFormats) {
                    styles.add(number(attributes));
                }
            }
            default -> {}
        }
        if (styles.size() > MOST_STYLES || own.size() > MOST_STYLES) {
            throw new SAXException("too many styles");
        }
    }

    private static int number(Attributes attributes) {
        String id = attributes.getValue("numFmtId");
        return id == null ? 0 : Integer.parseInt(id);
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        inCellFormats &= !name.equals("cellXfs");
    }

    /** A number as the style shows it, if it shows it as a day. */
    Optional<String> day(double number, int style) {
        if (style < 0 || style >= styles.size()) {
            return Optional.empty();
        }
        int id = styles.get(style);
        String builtIn = BuiltinFormats.getBuiltinFormat(id);
        String format = own.getOrDefault(id, builtIn == null ? "General" : builtIn);
        return DateUtil.isADateFormat(id, format)
                ? Optional.of(days == Days.ISO ? iso(number) : formatter.formatRawCellContents(number, id, format))
                : Optional.empty();
    }

    private String iso(double number) {
        if (!DateUtil.isValidExcelDate(number)) {
            return "#";
        }
        LocalDateTime moment = DateUtil.getLocalDateTime(number, countsFrom1904, true);
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : WITH_TIME.format(moment);
    }
}
