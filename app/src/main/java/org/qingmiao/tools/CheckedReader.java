package org.qingmiao.tools;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Characters in one charset; a byte that is none of it is named with its line instead of being replaced. */
final class CheckedReader extends Reader {
    private final InputStream in;
    private final CharsetDecoder decoder;
    private final LineWatch watch;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
    private boolean ended;
    private long line = 1;
    private char before;

    CheckedReader(InputStream in, Charset charset, LineWatch watch) {
        this.in = in;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.watch = watch;
    }

    /** @throws UnreadableFile naming the line */
    @Override
    public int read(char[] into, int from, int length) throws IOException {
        CharBuffer chars = CharBuffer.wrap(into, from, length);
        while (length > 0) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            int read = chars.position() - from;
            if (result.isError()) {
                follow(into, from, read);
                throw UnreadableFile.of(
                        "encoding", lineOfNext(), decoder.charset().name());
            }
            // A character that is cut at the end of what was read is waited for, so that a fault is told before a row
            // is.
            if (read > 0 && (ended || result.isOverflow() || !bytes.hasRemaining())) {
                follow(into, from, read);
                return read;
            }
            if (ended) {
                watch.end();
                return -1;
            }
            fill();
        }
        return 0;
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
    }

    private void follow(char[] chars, int from, int count) {
        for (int i = from; i < from + count; i++) {
            char c = chars[i];
            if (before == '\n' || before == '\r' && c != '\n') {
                line++;
            }
            watch.next(c, line);
            before = c;
        }
    }

    /** Of what comes after the last character: a line of its own where that one ended a line. */
    private long lineOfNext() {
        return before == '\n' || before == '\r' ? line + 1 : line;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
