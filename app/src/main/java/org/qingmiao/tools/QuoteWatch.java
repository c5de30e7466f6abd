package org.qingmiao.tools;

/**
 * The quotes of RFC 4180: one at the beginning of a cell opens it, a doubled one within it is a character, and after the
 * closing one the cell ends. An open quote would swallow the rest of the table as one cell.
 */
final class QuoteWatch implements LineWatch {
    private State state = State.BEGIN;
    private long opened;

    private enum State {
        BEGIN,
        PLAIN,
        QUOTED,
        /** After a quote within quotes: it closes, or is the first of two. */
        CLOSED
    }

    @Override
    public void next(char c, long line) {
        state = switch (state) {
            case BEGIN -> c == '"' ? opened(line) : ends(c) ? State.BEGIN : State.PLAIN;
            case PLAIN -> ends(c) ? State.BEGIN : State.PLAIN;
            case QUOTED -> c == '"' ? State.CLOSED : State.QUOTED;
            case CLOSED -> c == '"' ? State.QUOTED : closed(c, line);
        };
    }

    private State opened(long line) {
        opened = line;
        return State.QUOTED;
    }

    private static State closed(char c, long line) {
        if (!ends(c)) {
            throw UnreadableFile.of("after_quote", line);
        }
        return State.BEGIN;
    }

    private static boolean ends(char c) {
        return c == ',' || c == '\n' || c == '\r';
    }

    @Override
    public void end() {
        if (state == State.QUOTED) {
            throw UnreadableFile.of("open_quote", opened);
        }
    }
}
