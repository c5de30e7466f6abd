package org.qingmiao.register.storage;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qingmiao.register.definition.Identity;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.storage.UnitPlaces.UnitPlace;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Running numbers. All that a form says but the number itself is the series: with {@code {year}} each year begins anew,
 * with {@code {unit}} each unit counts for itself, otherwise the district counts. A number that a transaction took is free
 * again when it fails.
 */
public final class RecordNumbers {
    private static final Pattern COUNTER = Pattern.compile("\\{(0+)}");

    private final JdbcClient db;

    public RecordNumbers(JdbcClient db) {
        this.db = db;
    }

    /**
     * The next number of a register; nothing if its records bear none.
     *
     * @param place of the unit that keeps the record
     * @param day by which the year is told
     * @throws IllegalArgumentException if the form has no place for the number
     */
    public Optional<String> next(Register register, UnitPlace place, LocalDate day) {
        return register.identity().number().map(Identity.Numbering::form).map(form -> next(register, form, place, day));
    }

    private String next(Register register, String form, UnitPlace place, LocalDate day) {
        String series = form.replace("{year}", String.format(Locale.ROOT, "%04d", day.getYear()))
                .replace("{yy}", String.format(Locale.ROOT, "%02d", day.getYear() % 100));
        if (series.contains("{unit}")) {
            series = series.replace("{unit}", code(place));
        }
        Matcher counter = COUNTER.matcher(series);
        if (!counter.find()) {
            throw new IllegalArgumentException("no place for a number in " + form + " of " + register.id());
        }
        String number = "" + taken(place.district(), register.id(), series);
        String zeros = "0".repeat(Math.max(0, counter.group(1).length() - number.length()));
        return series.substring(0, counter.start()) + zeros + number + series.substring(counter.end());
    }

    private String code(UnitPlace place) {
        return db.sql("SELECT code FROM org_unit WHERE ix = :unit")
                .param("unit", place.unit())
                .query(String.class)
                .single();
    }

    private long taken(int district, String register, String series) {
        return db.sql("""
            INSERT INTO register.number_series AS s (district, register, series, last)
            VALUES (:district, :register, :series, 1)
            ON CONFLICT (district, register, series) DO UPDATE SET last = s.last + 1
            RETURNING last
            """)
                .param("district", district)
                .param("register", register)
                .param("series", series)
                .query(Long.class)
                .single();
    }
}
