package org.qingmiao.tools.run;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.qingmiao.platform.Lang;

/**
 * How a CSV is read and written.
 *
 * @param charset of the question and of the answer
 * @param marked whether the answer begins with a byte order mark, by which spreadsheets know UTF-8
 * @param errors the language in which a row is told what is wrong with it
 * @param columns what a column of the header is called by a calculator
 * @param carried what becomes of a cell that is carried through
 */
public record CsvStyle(
        Charset charset, boolean marked, Lang errors, UnaryOperator<String> columns, UnaryOperator<String> carried) {
    /** For programs: UTF-8, English, every column by its exact name, every cell carried as it is. */
    public static final CsvStyle PROGRAM =
            new CsvStyle(StandardCharsets.UTF_8, false, Lang.EN, String::strip, UnaryOperator.identity());

    List<String> names(List<String> header) {
        return header.stream().map(columns).toList();
    }
}
