package org.qingmiao.pack;

/**
 * Where something stands in a pack.
 *
 * @param file path inside the pack, with slashes
 * @param line from 1
 * @param column from 1, in characters
 */
public record SourceLocation(String file, int line, int column) implements Comparable<SourceLocation> {
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
