package org.qingmiao.home.plan;

import java.util.ArrayList;
import java.util.List;
import org.qingmiao.plan.Clause;
import org.qingmiao.plan.Plan;

/** A clause's Chinese text cut at its marks, so that a number in it can be a link. */
public record MarkedText(List<Piece> pieces) {
    /** Some words; {@code path} is empty where they are no link. */
    public record Piece(String words, String path) {}

    /** @param base of the links, for example {@code /indicators/} */
    public static MarkedText of(Plan plan, Clause clause, String base) {
        String text = clause.text().zh();
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (Clause.PlacedMark placed : clause.placedMarks()) {
            if (placed.isThere()) {
                pieces.add(new Piece(text.substring(from, placed.at()), ""));
                pieces.add(new Piece(placed.mark().text(), path(plan, placed.mark(), base)));
                from = placed.end();
            }
        }
        pieces.add(new Piece(text.substring(from), ""));
        return new MarkedText(pieces.stream().filter(p -> !p.words().isEmpty()).toList());
    }

    /** What is watched has a row on a page of its own, which the public does not see. */
    private static String watched(Plan plan, String indicator, String base) {
        boolean judged = plan.monitoring().watched().stream().noneMatch(i -> i.id().equals(indicator));
        if (judged) {
            return base + indicator;
        }
        return base.startsWith("/public") ? "" : base + "watched#" + indicator;
    }

    private static String path(Plan plan, Clause.Mark mark, String base) {
        return switch (mark) {
            case Clause.Mark.OfTarget judged ->
                plan.target(judged.target()).map(t -> base + t.indicator()).orElse("");
            case Clause.Mark.OfIndicator watched -> watched(plan, watched.indicator(), base);
            case Clause.Mark.OfRegister kept -> "";
            case Clause.Mark.Unmeasured uncounted -> "";
        };
    }
}
