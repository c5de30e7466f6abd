package org.qingmiao.pack;

/**
 * Where something stands in a pack.
 *
 * @param file path inside the pack, with slashes
 * @param line from 1
 * @param column from 1, in characters
 */
public record SourceLocation(String file, int line, int column) implements Comparable<SourceLocation> {
    /** Where a part of a text stands that begins here, by its line and column in the text, both from 1. */
    public SourceLocation inside(int lineOfPart, int columnOfPart) {
        return lineOfPart == 1
                ? new SourceLocation(file, line, column + columnOfPart - 1)
                : new SourceLocation(file, line + lineOfPart - 1, columnOfPart);
    }

    @Override
    public int compareTo(SourceLocation other) {
        int byFile = file.compareTo(other.file);
        int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
