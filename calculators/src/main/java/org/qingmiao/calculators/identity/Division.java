package org.qingmiao.calculators.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A county, prefecture or province under one code and name.
 *
 * <p>Source: division codes (GB/T 2260 and the lists of the Ministry of Civil Affairs), see {@link Divisions}.
 *
 * @param code six digits; the same code may have had other names in other years
 * @param parent the code of the division that it belongs to; empty for a province
 * @param lifetime the years in which the lists have it
 * @param confirmed whether more than one published list has it
 * @param successors where its area went
 */
public record Division(
        String code, String name, String parent, Lifetime lifetime, boolean confirmed, List<Successor> successors) {
    public Division {
        successors = List.copyOf(successors);
    }

    /**
     * Years of validity.
     *
     * @param until not included; null if still valid
     */
    public record Lifetime(int from, @Nullable Integer until) {
        public boolean holds(int year) {
            return year >= from && (until == null || year < until);
        }
    }

    /**
     * A division that took over area.
     *
     * @param since the year, if it is not that in which the old one ended
     */
    public record Successor(String code, @Nullable Integer since) {}
}
