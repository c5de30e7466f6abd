package org.qingmiao.calculators.allocation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A draw that anyone can repeat. Applicants are put in the order of SHA-256(seed, line feed, application number); who comes first
 * has 1. If the seed becomes public only after the applicants are locked, nobody can have chosen it.
 *
 * <p>Source: none of a standard; SHA-256 is FIPS 180-4 (2015).
 */
public final class Lottery {
    private Lottery() {}

    /**
     * The tie breaks.
     *
     * @param seed published; such as the digits of a public draw on a day announced before
     * @param applicants application numbers, all different
     * @return for each applicant a number from 1 on, none twice
     */
    public static double[] draw(String seed, List<String> applicants) {
        if (applicants.stream().distinct().count() != applicants.size()) {
            throw new IllegalArgumentException("applicants: one is there twice");
        }
        MessageDigest digest = sha256();
        byte[][] tickets = applicants.stream()
                .map(applicant -> digest.digest((seed + "\n" + applicant).getBytes(StandardCharsets.UTF_8)))
                .toArray(byte[][]::new);
        double[] places = new double[tickets.length];
        int place = 1;
        for (int applicant : order(tickets)) {
            places[applicant] = place++;
        }
        return places;
    }

    private static int[] order(byte[][] tickets) {
        return IntStream.range(0, tickets.length)
                .boxed()
                .sorted((a, b) -> Arrays.compareUnsigned(tickets[a], tickets[b]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
