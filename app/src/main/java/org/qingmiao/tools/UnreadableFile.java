package org.qingmiao.tools;

import de.siegmar.fastcsv.reader.CsvParseException;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/** A file that is not what it has to be: another encoding, another kind of file, a quote that never closes. */
public final class UnreadableFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text what;

    private UnreadableFile(Text what) {
        super(what.en(), null, false, false);
        this.what = what;
    }

    /** @param key after {@code tools.file.} */
    static UnreadableFile of(String key, Object... values) {
        return new UnreadableFile(Messages.of("tools.file." + key, values));
    }

    /** What a reader of CSV failed by: this if it met one, else a row that is too long, the one thing it refuses itself. */
    public static UnreadableFile met(CsvParseException failed) {
        for (Throwable cause = failed.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableFile unreadable) {
                return unreadable;
            }
        }
        return of("too_long");
    }

    public Text what() {
        return what;
    }

    /** The same as one line for stderr. */
    public InvalidInput unusable(Lang lang) {
        return new InvalidInput(what.in(lang));
    }
}
