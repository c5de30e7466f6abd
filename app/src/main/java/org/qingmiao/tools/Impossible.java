package org.qingmiao.tools;

import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Text;

/** A value that cannot be: says which column and what is wrong with it. Cheap, since a stream may hold many. */
public final class Impossible extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String column;
    private final transient Text what;

    public Impossible(String column, Text what) {
        super(column, null, false, false);
        this.column = column;
        this.what = what;
    }

    public static Impossible of(String column, Text what) {
        return new Impossible(column, what);
    }

    /** The same, said with the place in a file. */
    Impossible at(CsvFile file, long line) {
        return file.fault(line, column, what);
    }

    public String column() {
        return column;
    }

    /** What is wrong, without the column. */
    public Text what() {
        return what;
    }

    /** {@code column: what is wrong}. */
    public String in(Lang lang) {
        return column + ": " + what.in(lang);
    }

    @Override
    public String getMessage() {
        return in(Lang.EN);
    }
}
