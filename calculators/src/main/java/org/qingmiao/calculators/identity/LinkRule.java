package org.qingmiao.calculators.identity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Which pairs are linked, which are not, and which a person must look at: the rule of Fellegi and Sunter that leaves the fewest
 * pairs to a person for two given errors.
 *
 * <p>Source: I. P. Fellegi and A. B. Sunter, A Theory for Record Linkage (1969).
 *
 * @param notBelow pairs with a weight under this are not linked
 * @param linkFrom pairs with a weight from this on are linked; not less than {@code notBelow}
 */
public record LinkRule(double notBelow, double linkFrom) {
    /** What is done with a pair. */
    public enum Decision {
        NOT_LINKED,
        LOOK_AT,
        LINKED
    }

    public LinkRule {
        if (!(notBelow <= linkFrom)) {
            throw new IllegalArgumentException("notBelow must not be greater than linkFrom");
        }
    }

    public Decision decide(double weight) {
        if (weight >= linkFrom) {
            return Decision.LINKED;
        }
        return weight < notBelow ? Decision.NOT_LINKED : Decision.LOOK_AT;
    }

    /**
     * The thresholds for two errors under a model, with every field known.
     *
     * @param falseLinks at most this share of pairs of two people may be linked, above 0 and below 1
     * @param missedLinks at most this share of pairs of one person may be left unlinked without a look
     */
    public static LinkRule forErrors(LinkageModel model, PatternCounts fields, double falseLinks, double missedLinks) {
        check("falseLinks", falseLinks);
        check("missedLinks", missedLinks);
        int[][] patterns = IntStream.range(0, fields.patterns())
                .mapToObj(fields::pattern)
                .filter(pattern -> Arrays.stream(pattern).noneMatch(level -> level == PatternCounts.UNKNOWN))
                .sorted(Comparator.comparingDouble((int[] pattern) -> model.weight(pattern)))
                .toArray(int[][]::new);
        double linkFrom = linkFrom(model, patterns, falseLinks);
        return new LinkRule(Math.min(notBelow(model, patterns, missedLinks), linkFrom), linkFrom);
    }

    private static void check(String name, double error) {
        if (!(error > 0 && error < 1)) {
            throw new IllegalArgumentException(name + " must lie between 0 and 1");
        }
    }

    /** Down from the heaviest pattern until the next one would link too many pairs of two people. */
    private static double linkFrom(LinkageModel model, int[][] patterns, double falseLinks) {
        double wrong = 0;
        double from = Double.POSITIVE_INFINITY;
        for (int i = patterns.length - 1; i >= 0; i--) {
            wrong += model.amongOthers(patterns[i]);
            if (wrong > falseLinks) {
                break;
            }
            from = model.weight(patterns[i]);
        }
        return from;
    }

    /** Up from the lightest pattern until the next one would miss too many pairs of one person. */
    private static double notBelow(LinkageModel model, int[][] patterns, double missedLinks) {
        double missed = 0;
        for (int[] pattern : patterns) {
            missed += model.amongMatches(pattern);
            if (missed > missedLinks) {
                return model.weight(pattern);
            }
        }
        return Double.POSITIVE_INFINITY;
    }
}
