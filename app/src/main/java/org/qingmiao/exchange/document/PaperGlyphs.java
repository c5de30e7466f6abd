package org.qingmiao.exchange.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The characters of which the fonts of PDFs have a shape: those of GB 2312, of thousands that names may have. */
public final class PaperGlyphs {
    private static final CmapLookup SHAPES = shapes();

    private PaperGlyphs() {}

    /** The characters of some words that a PDF could not show, each once. */
    public static String lacking(String words) {
        return words.codePoints()
                .filter(c -> !Character.isWhitespace(c) && SHAPES.getGlyphId(c) == 0)
                .distinct()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static CmapLookup shapes() {
        String file = "/fonts/QingmiaoSong-Regular.ttf";
        try (InputStream in = Objects.requireNonNull(PaperGlyphs.class.getResourceAsStream(file), file);
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
            return font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
