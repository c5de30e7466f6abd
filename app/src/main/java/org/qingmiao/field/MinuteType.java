package org.qingmiao.field;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.qingmiao.platform.DateParser;
import org.qingmiao.platform.Lang;

/**
 * A moment to the minute, as clocks in a place show it: {@code 2025-12-31T16:30}; a blank may stand for the T.
 *
 * @param zone of the clocks
 */
public record MinuteType(ZoneId zone) implements FieldType<Instant> {
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
    private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    @Override
    public ParseResult<Instant> parse(String text) {
        return read(text.replace(' ', 'T'))
                .<ParseResult<Instant>>map(ParseResult.Value::new)
                .orElseGet(() -> ParseResult.wrong("field.wrong.minute", Excerpt.of(text)));
    }

    private Optional<Instant> read(String text) {
        try {
            LocalDateTime clock = LocalDateTime.parse(text).truncatedTo(ChronoUnit.MINUTES);
            return DateParser.day(clock.toLocalDate().toString())
                    .map(day -> clock.atZone(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public String typed(Instant value) {
        return TYPED.withZone(zone).format(value);
    }

    @Override
    public String print(Instant value, Lang lang) {
        return PRINTED.withZone(zone).format(value);
    }
}
