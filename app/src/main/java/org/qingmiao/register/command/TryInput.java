package org.qingmiao.register.command;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.qingmiao.platform.Lang;
import org.qingmiao.tools.InvalidInput;
import org.qingmiao.tools.TextSource;
import org.qingmiao.tools.UnreadableFile;

/**
 * The stream of records.
 *
 * @param isJson whether it begins like an object
 */
record TryInput(TextSource source, boolean isJson) {
    private static final int LOOK_AHEAD = 256;

    /** @throws InvalidInput if it is no text */
    static TryInput of(InputStream in, Lang lang) throws IOException, InvalidInput {
        BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
        buffered.mark(LOOK_AHEAD);
        byte[] start = buffered.readNBytes(LOOK_AHEAD);
        buffered.reset();
        try {
            return new TryInput(TextSource.of(buffered), isJson(start));
        } catch (UnreadableFile unreadable) {
            throw unreadable.unusable(lang);
        }
    }

    private static boolean isJson(byte[] start) {
        for (byte b : start) {
            boolean space = b == ' ' || b == '\n' || b == '\r' || b == '\t' || b < 0;
            if (!space) {
                return b == '{';
            }
        }
        return false;
    }
}
