package org.qingmiao.register.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.qingmiao.expression.Rational;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.register.code.Validity;

/**
 * Dated amounts: for the words of its keys and a day, one row. A change of rate in July needs nobody (rule C9).
 *
 * @param unit of the value, such as {@code fen a month}
 * @param source where the figures come from, with their mark
 * @param keys the columns by which a row is found; the word {@code any} there fits every word
 */
public record RateTable(
        String id, String unit, String source, List<String> keys, List<Entry> entries, SourceLocation place) {
    public RateTable {
        keys = List.copyOf(keys);
        entries = List.copyOf(entries);
    }

    /**
     * A rate.
     *
     * @param keys its words, one for each key of the table
     * @param value exact, in the table's unit
     */
    public record Entry(List<String> keys, Validity valid, Rational value, SourceLocation place) {
        public Entry {
            keys = List.copyOf(keys);
        }

        boolean fits(List<String> wanted, LocalDate day) {
            for (int i = 0; i < keys.size(); i++) {
                if (!keys.get(i).equals("any") && !keys.get(i).equals(wanted.get(i))) {
                    return false;
                }
            }
            return valid.holds(day);
        }
    }

    /** The rate of a day; empty if there is none. */
    public Optional<Entry> on(List<String> words, LocalDate day) {
        return words.size() == keys.size()
                ? entries.stream().filter(e -> e.fits(words, day)).findFirst()
                : Optional.empty();
    }

    /** The words that a key has. */
    public List<String> words(int key) {
        return entries.stream()
                .map(e -> Objects.requireNonNull(e.keys().get(key)))
                .distinct()
                .toList();
    }
}
