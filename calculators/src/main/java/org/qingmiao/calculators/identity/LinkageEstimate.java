package org.qingmiao.calculators.identity;

import java.util.Arrays;

/**
 * m, u and the share of matches as the pairs themselves show them, without a pair known to be a match: expectation and
 * maximisation (Dempster, Laird, Rubin 1977) over counted patterns.
 *
 * @param model what was found
 * @param logLikelihood of the pairs under it, natural logarithm; no round lowers it
 * @param rounds that were needed
 * @param settled whether the last round changed the log-likelihood by less than the tolerance
 */
public record LinkageEstimate(LinkageModel model, double logLikelihood, int rounds, boolean settled) {
    /** Keeps a level that no pair showed from making a weight infinite. */
    private static final double LEAST = 1e-9;

    /**
     * Estimates from counted patterns.
     *
     * @param start where to begin, such as {@link LinkageModel#start}; it also says which side is the matches
     * @param rounds at most
     * @param tolerance of the log-likelihood, relative to the number of pairs; 1e-10 is a good one
     * @throws IllegalArgumentException if there are no pairs, or the model has other fields
     */
    public static LinkageEstimate of(PatternCounts pairs, LinkageModel start, int rounds, double tolerance) {
        if (start.fields() != pairs.levels().length) {
            throw new IllegalArgumentException("start must have " + pairs.levels().length + " fields");
        }
        LinkageModel model = start;
        double before = Double.NEGATIVE_INFINITY;
        for (int round = 1; round <= rounds; round++) {
            Round done = new Round(pairs, model);
            if (done.pairsSeen == 0) {
                throw new IllegalArgumentException("pairs: there are none");
            }
            if (done.logLikelihood - before < tolerance * done.pairsSeen) {
                return new LinkageEstimate(model, done.logLikelihood, round, true);
            }
            before = done.logLikelihood;
            model = done.next();
        }
        return new LinkageEstimate(model, new Round(pairs, model).logLikelihood, rounds, false);
    }

    /** One expectation: each pattern's pairs are shared out between matches and others. */
    private static final class Round {
        private final double[][] matches;
        private final double[][] others;
        private double matched;
        private double pairsSeen;
        private double logLikelihood;

        Round(PatternCounts pairs, LinkageModel model) {
            matches = zeros(pairs.levels());
            others = zeros(pairs.levels());
            for (int code = 0; code < pairs.patterns(); code++) {
                if (pairs.count(code) > 0) {
                    share(pairs.pattern(code), pairs.count(code), model);
                }
            }
        }

        private static double[][] zeros(int[] levels) {
            return Arrays.stream(levels).mapToObj(double[]::new).toArray(double[][]::new);
        }

        private void share(int[] pattern, double count, LinkageModel model) {
            double asMatch = model.share() * model.amongMatches(pattern);
            double asOther = (1 - model.share()) * model.amongOthers(pattern);
            double match = count * asMatch / (asMatch + asOther);
            matched += match;
            pairsSeen += count;
            logLikelihood += count * Math.log(asMatch + asOther);
            for (int field = 0; field < pattern.length; field++) {
                if (pattern[field] != PatternCounts.UNKNOWN) {
                    matches[field][pattern[field]] += match;
                    others[field][pattern[field]] += count - match;
                }
            }
        }

        LinkageModel next() {
            double share = Math.clamp(matched / pairsSeen, LEAST, 1 - LEAST);
            return new LinkageModel(shares(matches), shares(others), share);
        }

        private static double[][] shares(double[][] counts) {
            return Arrays.stream(counts).map(Round::shares).toArray(double[][]::new);
        }

        private static double[] shares(double[] counts) {
            double all = Arrays.stream(counts).sum();
            // A field that no pair of the kind knows says nothing.
            double[] shares = Arrays.stream(counts)
                    .map(count -> all > 0 ? Math.max(count / all, LEAST) : 1)
                    .toArray();
            double sum = Arrays.stream(shares).sum();
            return Arrays.stream(shares).map(share -> share / sum).toArray();
        }
    }
}
