package org.qingmiao.register.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.register.print.PrintTemplate;
import org.qingmiao.register.print.PrintTemplate.Part;
import org.qingmiao.register.print.PrintTemplate.Piece;
import org.qingmiao.register.print.PrintTemplate.Tag;

/** Reads the text of a form: headings, paragraphs, and tags in braces for what a record says. */
final class PrintParser {
    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";
    private static final String COMMENT = "<!--";
    private static final String RIGHT = ">";
    private static final int DEEPEST = 3;

    private final String file;
    private final RegisterReading reading;
    private final List<Part> parts = new ArrayList<>();
    private List<Piece> open = new ArrayList<>();

    PrintParser(String file, RegisterReading reading) {
        this.file = file;
        this.reading = reading;
    }

    PrintTemplate template(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            line(new PrintLine(file, i + 1, lines.get(i)));
        }
        close();
        boolean titled = parts.stream().anyMatch(p -> p instanceof Part.Heading h && h.level() == 1);
        if (!titled) {
            bad(new SourceLocation(file, 1, 1), "no title", "a line that begins with #");
        }
        return new PrintTemplate(parts);
    }

    private void line(PrintLine line) {
        String text = line.text().strip();
        int level = level(text);
        if (text.isEmpty() || text.startsWith(COMMENT)) {
            close();
        } else if (level > 0) {
            close();
            parts.add(new Part.Heading(level, pieces(line.behind("#"))));
        } else if (text.startsWith(RIGHT)) {
            close();
            parts.add(new Part.Paragraph(pieces(line.behind(RIGHT)), true));
        } else if (text.startsWith(OPEN) && text.indexOf(CLOSE) == text.length() - 2 && isBlock(text)) {
            close();
            block(line).ifPresent(parts::add);
        } else {
            open.addAll(pieces(line.stripped()));
        }
    }

    /** Lines without an empty one between them are one paragraph, as Chinese is written. */
    private void close() {
        if (!open.isEmpty()) {
            parts.add(new Part.Paragraph(open, false));
            open = new ArrayList<>();
        }
    }

    private static int level(String text) {
        int level = 0;
        while (level < DEEPEST && text.startsWith("#", level)) {
            level++;
        }
        return text.startsWith(" ", level) ? level : 0;
    }

    private static boolean isBlock(String text) {
        String inner = text.substring(2, text.length() - 2).strip();
        return inner.equals("sign") || inner.startsWith("section:") || inner.startsWith("fields:");
    }

    private Optional<Part> block(PrintLine line) {
        int from = line.text().indexOf(OPEN) + 2;
        String inner = line.text().substring(from, line.text().indexOf(CLOSE));
        if (inner.strip().equals("sign")) {
            return Optional.of(new Part.Signature());
        }
        List<PrintLine> words =
                line.part(from, inner).behind(":").words(inner.strip().startsWith("section:") ? ":" : "");
        if (words.isEmpty() || words.stream().anyMatch(w -> w.text().isEmpty())) {
            bad(line.place(from), inner.strip(), "{{section: ID}}, {{section: ID: FIELD, …}} or {{fields: FIELD, …}}");
            return Optional.empty();
        }
        List<Tag> tags = words.stream().map(PrintLine::tag).toList();
        return Optional.of(
                inner.strip().startsWith("fields:")
                        ? new Part.Fields(tags)
                        : new Part.Whole(tags.getFirst(), tags.subList(1, tags.size())));
    }

    private List<Piece> pieces(PrintLine line) {
        List<Piece> pieces = new ArrayList<>();
        String text = line.text();
        int at = 0;
        for (int from = text.indexOf(OPEN); from >= 0; from = text.indexOf(OPEN, at)) {
            int to = text.indexOf(CLOSE, from);
            if (to < 0) {
                bad(line.place(from), text.substring(from), CLOSE);
                return pieces;
            }
            words(text.substring(at, from), pieces);
            piece(line.part(from + 2, text.substring(from + 2, to)).stripped()).ifPresent(pieces::add);
            at = to + 2;
        }
        words(text.substring(at), pieces);
        return pieces;
    }

    private static void words(String text, List<Piece> pieces) {
        if (!text.isEmpty()) {
            pieces.add(new Piece.Words(text));
        }
    }

    private Optional<Piece> piece(PrintLine tag) {
        String name = tag.text();
        if (name.startsWith("label:")) {
            return Optional.of(new Piece.Label(tag.behind(":").tag()));
        }
        if (name.isEmpty() || name.contains(":") || name.equals("sign")) {
            bad(tag.place(0), name, "a field, label: FIELD; sections and sign stand on lines of their own");
            return Optional.empty();
        }
        Optional<Piece> known = Stream.of(PrintTemplate.Fact.values())
                .filter(fact -> fact.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .map(Piece.Known::new);
        return known.or(() -> Optional.of(new Piece.Value(tag.tag())));
    }

    private void bad(SourceLocation place, String found, String expected) {
        reading.issue(place, RegisterProblem.BAD_PRINT, found, expected);
    }
}
