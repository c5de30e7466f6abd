package org.qingmiao.tools;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.qingmiao.platform.Text;

/**
 * Columns that must be there.
 *
 * @param anyOf one of these sets is enough
 */
public record Need(List<List<String>> anyOf) {
    /** Each of the columns. */
    public static List<Need> each(String... columns) {
        return Arrays.stream(columns).map(c -> new Need(List.of(List.of(c)))).toList();
    }

    /** One of some sets; the columns of a set are written with {@code +} between them. */
    public static Need anyOf(String... sets) {
        return new Need(Arrays.stream(sets)
                .map(set -> Arrays.asList(set.split(" [+] ", -1)))
                .toList());
    }

    /** Whether one of the sets is among the columns. */
    public boolean isMetBy(Collection<String> columns) {
        return anyOf.stream().anyMatch(columns::containsAll);
    }

    /** In both languages, as {@link #written}. */
    Text text() {
        Text or = Words.both("tools.cli.or");
        return new Text(written(or.zh()), written(or.en()));
    }

    /** As a person writes it: {@code age_days or age_months or birth_date + measured_on}. */
    String written(String or) {
        return anyOf.stream().map(set -> String.join(" + ", set)).collect(Collectors.joining(" " + or + " "));
    }
}
