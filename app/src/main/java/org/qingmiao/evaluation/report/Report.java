package org.qingmiao.evaluation.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingmiao.page.drawing.Drawing;
import org.qingmiao.platform.Lang;

/**
 * A report in one language, complete but for its typography. Numbers stand in it as printed.
 *
 * @param synthetic whether any value in it is synthetic, which its cover then says
 */
public record Report(
        String plan,
        Kind kind,
        int year,
        Lang lang,
        String title,
        String subtitle,
        String issuer,
        String date,
        boolean synthetic,
        List<Block> body,
        List<Block> annex) {

    /** Which paper. */
    public enum Kind {
        ANNUAL,
        FINAL;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> of(String id) {
            return List.of(values()).stream().filter(k -> k.id().equals(id)).findFirst();
        }
    }

    /** A piece of the paper. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Heading.class, name = "heading"),
        @JsonSubTypes.Type(value = Paragraph.class, name = "paragraph"),
        @JsonSubTypes.Type(value = Grid.class, name = "grid"),
        @JsonSubTypes.Type(value = Figure.class, name = "figure")
    })
    public sealed interface Block {}

    /** {@code level} 1 to 3: 一、 （一） 1. */
    public record Heading(int level, String text) implements Block {}

    public record Paragraph(String text) implements Block {}

    /**
     * A table.
     *
     * @param widths of the columns, in any unit
     * @param numbers positions of the columns that hold numbers
     */
    public record Grid(
            String caption, List<String> columns, List<Integer> widths, Set<Integer> numbers, List<List<String>> rows)
            implements Block {}

    /**
     * A chart.
     *
     * @param bars stacked bars by category, else lines over the categories
     * @param drawing for HTML and PDF; Word gets a chart of its own from the series
     */
    public record Figure(String caption, boolean bars, List<String> categories, List<Series> series, Drawing drawing)
            implements Block {
        /** @param svg instead of the drawing, in papers from before */
        @JsonCreator
        static Figure read(
                @JsonProperty("caption") String caption,
                @JsonProperty("bars") boolean bars,
                @JsonProperty("categories") List<String> categories,
                @JsonProperty("series") List<Series> series,
                @JsonProperty("drawing") @Nullable Drawing drawing,
                @JsonProperty("svg") @Nullable String svg) {
            Drawing drawn = svg == null ? Objects.requireNonNull(drawing) : OlderDrawing.of(svg);
            return new Figure(caption, bars, categories, series, drawn);
        }
    }

    /** One value for each category; absent is unknown. */
    public record Series(String name, List<@Nullable Double> values) {}
}
