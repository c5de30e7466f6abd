package org.qingmiao.register.print;

import java.util.List;
import java.util.stream.Stream;
import org.qingmiao.pack.SourceLocation;

/** What stands on a form, from top to bottom. */
public record PrintTemplate(List<Part> parts) {
    public PrintTemplate {
        parts = List.copyOf(parts);
    }

    /** A field or a section that a template names, and where. */
    public record Tag(String name, SourceLocation place) {}

    /** What a template takes from elsewhere than from a field. */
    public enum Fact {
        TODAY,
        UNIT,
        NUMBER,
        REGISTER,
        STATE
    }

    /** A piece of a line. */
    public sealed interface Piece {
        record Words(String text) implements Piece {}

        record Value(Tag field) implements Piece {}

        record Label(Tag field) implements Piece {}

        record Known(Fact fact) implements Piece {}
    }

    /** A part of the form. */
    public sealed interface Part {
        /** {@code level} 1 is the title. */
        record Heading(int level, List<Piece> pieces) implements Part {
            public Heading {
                pieces = List.copyOf(pieces);
            }
        }

        /** @param right whether it stands at the right edge, as who signs and the day do */
        record Paragraph(List<Piece> pieces, boolean right) implements Part {
            public Paragraph {
                pieces = List.copyOf(pieces);
            }
        }

        /** Labels and values. */
        record Fields(List<Tag> fields) implements Part {
            public Fields {
                fields = List.copyOf(fields);
            }
        }

        /** @param only which of its fields; empty for all that the reader sees */
        record Whole(Tag section, List<Tag> only) implements Part {
            public Whole {
                only = List.copyOf(only);
            }
        }

        /** Where it is sealed and signed. */
        record Signature() implements Part {}
    }

    /** The fields that it names, but for those of {@link Part.Whole}. */
    public List<Tag> fields() {
        return parts.stream().flatMap(PrintTemplate::fields).toList();
    }

    private static Stream<Tag> fields(Part part) {
        return switch (part) {
            case Part.Heading p -> tags(p.pieces());
            case Part.Paragraph p -> tags(p.pieces());
            case Part.Fields p -> p.fields().stream();
            case Part.Whole p -> Stream.empty();
            case Part.Signature p -> Stream.empty();
        };
    }

    private static Stream<Tag> tags(List<Piece> pieces) {
        return pieces.stream().flatMap(piece -> switch (piece) {
            case Piece.Value p -> Stream.of(p.field());
            case Piece.Label p -> Stream.of(p.field());
            case Piece.Words p -> Stream.empty();
            case Piece.Known p -> Stream.empty();
        });
    }
}
