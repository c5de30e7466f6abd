package org.qingmiao.page;

import java.util.Locale;

/** A state as it is shown: shape, word and colour, never colour alone. In the order of worry. */
public enum StateSignal {
    OFF_TRACK,
    AT_RISK,
    NO_DATA,
    ON_TRACK,
    ACHIEVED;

    /** Class that colours it, for example {@code offtrack}. */
    public String css() {
        return name().toLowerCase(Locale.ROOT).replace("_", "");
    }

    /** Value in URLs and open data, for example {@code off_track}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of its word. */
    public String key() {
        return "page.signal." + id();
    }

    /** SVG of its shape, 12 × 12, filled with the current colour. */
    public String shape() {
        return switch (this) {
            case ACHIEVED -> "<circle cx=\"6\" cy=\"6\" r=\"5.2\" fill=\"currentColor\"/>";
            case ON_TRACK -> "<path d=\"M6 .8 11.6 11H.4z\" fill=\"currentColor\"/>";
            case AT_RISK -> "<path d=\"M6 0l6 6-6 6-6-6z\" fill=\"currentColor\"/>";
            case OFF_TRACK -> "<rect x=\".8\" y=\".8\" width=\"10.4\" height=\"10.4\" fill=\"currentColor\"/>";
            case NO_DATA ->
                "<circle cx=\"6\" cy=\"6\" r=\"4.6\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.6\"/>";
        };
    }

    /** The shape as one character, for plain text and tables of files. */
    public String character() {
        return switch (this) {
            case ACHIEVED -> "●";
            case ON_TRACK -> "▲";
            case AT_RISK -> "◆";
            case OFF_TRACK -> "■";
            case NO_DATA -> "○";
        };
    }
}
