package org.qingmiao.calculators.allocation;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Small random markets: few enough to try everything, tight enough that wishes and places collide. */
final class Markets {
    private Markets() {}

    /** Runs a law on many cases; a failure names its seed. */
    static void each(int cases, Consumer<RandomGenerator> law) {
        for (long seed = 0; seed < cases; seed++) {
            try {
                law.accept(new SplittableRandom(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("fails with seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    /** Wishes, points and places of one random case, so that a wish can be changed and the rest kept. */
    record Draw(int[][] wishes, double[][] points, double[] ties, int[] places, boolean common) {
        static Draw of(RandomGenerator random, int applicants, int schools, boolean common) {
            int[][] wishes = IntStream.range(0, applicants)
                    .mapToObj(_ -> someSchools(random, schools))
                    .toArray(int[][]::new);
            double[][] points = new double[applicants][schools];
            for (double[] row : points) {
                // Few different points, so that ties are many; now and then a school is closed to the applicant.
                double everywhere = random.nextInt(5);
                Arrays.setAll(row, _ -> common ? everywhere : random.nextInt(8) == 0 ? Double.NaN : random.nextInt(5));
            }
            double[] ties = shuffled(random, applicants);
            int[] places = random.ints(schools, 0, 3).toArray();
            return new Draw(wishes, points, ties, places, common);
        }

        Market market() {
            return market(wishes);
        }

        /** The same but for what one applicant says. */
        Market saying(int applicant, int... list) {
            int[][] said = wishes.clone();
            said[applicant] = list;
            return market(said);
        }

        private Market market(int[][] said) {
            Preferences preferences = Preferences.of(said);
            if (common) {
                double[] everywhere =
                        Arrays.stream(points).mapToDouble(row -> row[0]).toArray();
                return new Market(preferences, Priorities.common(everywhere, ties), places);
            }
            double[] ofChoice = new double[preferences.size()];
            for (int applicant = 0; applicant < said.length; applicant++) {
                for (int choice = 0; choice < said[applicant].length; choice++) {
                    ofChoice[preferences.at(applicant, choice)] = points[applicant][said[applicant][choice]];
                }
            }
            return new Market(preferences, Priorities.bySchool(ofChoice, Ranking.by(Criterion.smaller(ties))), places);
        }

        /** Where a school stands in what an applicant truly wishes; no school stands last. */
        int liking(int applicant, int school) {
            int place = IntStream.range(0, wishes[applicant].length)
                    .filter(choice -> wishes[applicant][choice] == school)
                    .findFirst()
                    .orElse(Integer.MAX_VALUE);
            return school == Allocation.NONE ? Integer.MAX_VALUE - 1 : place;
        }
    }

    static int[] someSchools(RandomGenerator random, int schools) {
        int[] all = Arrays.stream(shuffled(random, schools))
                .mapToInt(place -> (int) place)
                .toArray();
        return Arrays.copyOf(all, random.nextInt(schools + 1));
    }

    private static double[] shuffled(RandomGenerator random, int size) {
        double[] values = IntStream.range(0, size).asDoubleStream().toArray();
        for (int i = size - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            double kept = values[i];
            values[i] = values[j];
            values[j] = kept;
        }
        return values;
    }
}
