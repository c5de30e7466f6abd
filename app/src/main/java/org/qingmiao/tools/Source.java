package org.qingmiao.tools;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A text stream whose byte order mark is skipped and whose line ends are known. */
record Source(InputStream stream, boolean crlf) {
    /** The byte order mark of UTF-8. */
    static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private static final int LOOK_AHEAD = 1 << 16;

    /** Looks at the beginning; the answer will end its lines like the question. */
    static Source of(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, LOOK_AHEAD);
        buffered.mark(3);
        byte[] start = buffered.readNBytes(3);
        if (!Arrays.equals(start, MARK)) {
            buffered.reset();
        }
        return new Source(buffered, endsWithCrlf(buffered));
    }

    private static boolean endsWithCrlf(BufferedInputStream in) throws IOException {
        in.mark(LOOK_AHEAD);
        int before = 0;
        for (int i = 0; i < LOOK_AHEAD; i++) {
            int b = in.read();
            if (b < 0 || b == '\n') {
                in.reset();
                return b < 0 || before == '\r';
            }
            before = b;
        }
        in.reset();
        return true;
    }
}
