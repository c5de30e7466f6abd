package org.qingmiao.tools;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/**
 * Columns that must be there.
 *
 * @param anyOf one of these sets is enough
 */
public record RequiredColumns(List<List<String>> anyOf) {
    /** Each of the columns. */
    public static List<RequiredColumns> each(String... columns) {
        return Arrays.stream(columns)
                .map(c -> new RequiredColumns(List.of(List.of(c))))
                .toList();
    }

    /** One of some sets; the columns of a set are written with {@code +} between them. */
    public static RequiredColumns anyOf(String... sets) {
        return new RequiredColumns(Arrays.stream(sets)
                .map(set -> Arrays.asList(set.split(" [+] ", -1)))
                .toList());
    }

    /** Whether one of the sets is among the columns. */
    public boolean isMetBy(Collection<String> columns) {
        return anyOf.stream().anyMatch(columns::containsAll);
    }

    /** In both languages, as {@link #written}. */
    public Text text() {
        Text or = Messages.of("tools.cli.or");
        return new Text(written(or.zh()), written(or.en()));
    }

    /** As a person writes it: {@code age_days or age_months or birth_date + measured_on}. */
    String written(String or) {
        return anyOf.stream().map(set -> String.join(" + ", set)).collect(Collectors.joining(" " + or + " "));
    }
}
