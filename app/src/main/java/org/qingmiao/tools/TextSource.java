package org.qingmiao.tools;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Arrays;

/** A text stream whose byte order mark is skipped and whose line ends are known. */
public record TextSource(InputStream stream, boolean crlf) {
    /** The byte order mark of UTF-8. */
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private static final int LOOK_AHEAD = 1 << 16;
    private static final int SIGNATURE = 4;

    /**
     * Looks at the beginning; the answer will end its lines like the question.
     *
     * @throws UnreadableFile if it is UTF-16, a workbook or no text
     */
    public static TextSource of(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, LOOK_AHEAD);
        buffered.mark(SIGNATURE);
        byte[] start = buffered.readNBytes(SIGNATURE);
        buffered.reset();
        refuseOthers(start);
        if (Arrays.equals(start, 0, Math.min(MARK.length, start.length), MARK, 0, MARK.length)) {
            buffered.skipNBytes(MARK.length);
        }
        return new TextSource(buffered, endsWithCrlf(buffered));
    }

    private static void refuseOthers(byte[] start) {
        if (begins(start, 0xFF, 0xFE) || begins(start, 0xFE, 0xFF)) {
            throw UnreadableFile.of("utf16");
        }
        if (begins(start, 'P', 'K', 3, 4) || begins(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw UnreadableFile.of("workbook");
        }
    }

    private static boolean begins(byte[] start, int... signature) {
        if (start.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((start[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean endsWithCrlf(BufferedInputStream in) throws IOException {
        byte[] line = firstLine(in);
        // No text has a zero byte; Latin letters in UTF-16 have one each.
        int zeros = 0;
        for (byte b : line) {
            zeros += b == 0 ? 1 : 0;
        }
        if (zeros > 0) {
            throw UnreadableFile.of(zeros * 4 >= line.length ? "utf16" : "binary");
        }
        boolean whole = line.length > 0 && line[line.length - 1] == '\n';
        return !whole || line.length > 1 && line[line.length - 2] == '\r';
    }

    /** The first line with its end, as far as it is looked at; the stream stays where it is. */
    private static byte[] firstLine(BufferedInputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        in.mark(LOOK_AHEAD);
        // Not a byte further than the mark reaches.
        for (int i = 0; i < LOOK_AHEAD; i++) {
            int b = in.read();
            if (b >= 0) {
                line.write(b);
            }
            if (b < 0 || b == '\n') {
                break;
            }
        }
        in.reset();
        return line.toByteArray();
    }

    /** The byte order mark of UTF-8, for who writes one; a copy each time. */
    public static byte[] mark() {
        return MARK.clone();
    }

    /** The characters, one by one checked to be in the charset. */
    public Reader text(Charset charset) {
        return new CheckedReader(stream, charset, LineWatch.NONE);
    }

    /** The characters of a CSV, whose quotes are checked too. */
    public Reader csv(Charset charset) {
        return new CheckedReader(stream, charset, new QuoteWatch());
    }
}
