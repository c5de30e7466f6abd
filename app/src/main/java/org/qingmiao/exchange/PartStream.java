package org.qingmiao.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A part of a workbook on its way to the parser, which keeps tags, comments and instructions whole before it hands them on:
 * none may be longer than a workbook has reason for.
 */
final class PartStream extends FilterInputStream {
    private static final int LONGEST_TAG = 1 << 20;
    /** Only the declaration of XML begins so, at the very beginning; a mark of the byte order may stand before it. */
    private static final int DECLARATION = 5;

    private long read;
    private long lastEnd;
    private int before;
    private boolean declaration;

    PartStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int next = in.read();
        if (next >= 0) {
            look(next);
        }
        return next;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = in.read(bytes, from, length);
        for (int i = 0; i < count; i++) {
            look(bytes[from + i]);
        }
        return count;
    }

    private void look(int next) throws IOException {
        read++;
        declaration |= before == '<' && next == '?';
        boolean odd = before == '<' && (next == '!' || next == '?' && read > DECLARATION);
        if (odd || read - lastEnd > LONGEST_TAG) {
            throw new IOException("not a part of a workbook");
        }
        if (next == '>' && (!declaration || before == '?')) {
            lastEnd = read;
            declaration = false;
        }
        before = next;
    }
}
