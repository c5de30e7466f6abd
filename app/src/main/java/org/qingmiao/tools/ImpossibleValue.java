package org.qingmiao.tools;

import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/** A value that cannot be: says which column and what is wrong with it. Cheap, since a stream may hold many. */
public final class ImpossibleValue extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String column;
    private final transient Text what;

    public ImpossibleValue(String column, Text what) {
        super(column, null, false, false);
        this.column = column;
        this.what = what;
    }

    /** @param key after {@code tools.fault.}; its placeholders are filled with the values */
    public static ImpossibleValue of(String column, String key, Object... values) {
        return new ImpossibleValue(column, Messages.of("tools.fault." + key, values));
    }

    /** The same, said with the place in a file. */
    public ImpossibleValue at(CsvInputFile file, long line) {
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
