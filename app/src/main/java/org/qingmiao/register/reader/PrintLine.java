package org.qingmiao.register.reader;

import java.util.ArrayList;
import java.util.List;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.register.print.PrintTemplate.Tag;

/**
 * A line of a form, or a part of one, that knows where it stands.
 *
 * @param column of its first character, counted in characters as people see them
 */
record PrintLine(String file, int line, int column, String text) {
    PrintLine(String file, int line, String text) {
        this(file, line, 1, text);
    }

    SourceLocation place(int at) {
        return new SourceLocation(file, line, column + text.codePointCount(0, at));
    }

    PrintLine part(int from, String part) {
        return new PrintLine(file, line, place(from).column(), part);
    }

    PrintLine stripped() {
        int from = text.length() - text.stripLeading().length();
        return part(from, text.strip());
    }

    /** What stands behind the last of the marks with which it begins. */
    PrintLine behind(String mark) {
        int from = text.indexOf(mark);
        int to = from < 0 ? 0 : from + mark.length();
        while (from >= 0 && text.startsWith(mark, to)) {
            to += mark.length();
        }
        return part(to, text.substring(to)).stripped();
    }

    /**
     * The words of a list with commas.
     *
     * @param first what stands behind the first word, or nothing if that is a word as the others are
     */
    List<PrintLine> words(String first) {
        List<PrintLine> words = new ArrayList<>();
        int from = 0;
        String between = first.isEmpty() ? "," : first;
        for (int to = text.indexOf(between); to >= 0; to = text.indexOf(between, from)) {
            words.add(part(from, text.substring(from, to)).stripped());
            from = to + 1;
            between = ",";
        }
        words.add(part(from, text.substring(from)).stripped());
        return words;
    }

    Tag tag() {
        return new Tag(text, place(0));
    }
}
