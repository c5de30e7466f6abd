package org.qingmiao.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Makes values of what a recipe says of them: a text with names in braces, {@code one} of several, {@code some} of several,
 * a number {@code from} one {@code to} another, a {@code day} or {@code moment} so many days from the act, or parts of
 * these. The same place of the same record gets the same value each time.
 */
final class DrawnCells {
    private static final Pattern NAME = Pattern.compile("\\{([\\w-]+)(?::(0+))?}");
    private static final int OPENS = 8;
    private static final int MINUTES = 9 * 60;

    private final Map<String, List<String>> words;
    private final String place;
    private final int number;
    private final LocalDateTime now;
    private final Map<String, String> names;

    /** @param names what stands for the names in braces, beside numbers, dates and words */
    DrawnCells(
            Map<String, List<String>> words,
            String place,
            int number,
            Instant at,
            ZoneId zone,
            Map<String, String> names) {
        this.words = words;
        this.place = place;
        this.number = number;
        this.now = LocalDateTime.ofInstant(at, zone);
        this.names = names;
    }

    Map<String, Object> of(Map<String, Object> recipe) {
        Map<String, Object> cells = new LinkedHashMap<>();
        recipe.forEach((path, value) -> cells.put(path, value(value, path)));
        return cells;
    }

    private double draw(String path) {
        return draw(place, path, number);
    }

    static double draw(String place, String path, int number) {
        return RandomDraw.uniform(place, path, number);
    }

    /** A whole number of a range such as {@code 3..20}. */
    static int within(String range, double draw) {
        String[] ends = range.split("\\.\\.", -1);
        int from = Integer.parseInt(ends[0].strip());
        int to = Integer.parseInt(ends[ends.length - 1].strip());
        return from + (int) Math.floor(draw * (to - from + 1));
    }

    /** Some time in the working hours of a day. */
    static LocalDateTime hour(LocalDate day, double draw) {
        return day.atTime(OPENS, 0).plusMinutes((long) (draw * MINUTES));
    }

    private Object value(Object recipe, String path) {
        return switch (recipe) {
            case Map<?, ?> map -> map(new DemoYaml(map), path);
            case List<?> list -> {
                List<Object> values = new ArrayList<>();
                for (Object part : list) {
                    values.add(value(part, path + "/" + values.size()));
                }
                yield values;
            }
            default -> text(recipe.toString(), path);
        };
    }

    private Object map(DemoYaml map, String path) {
        double draw = draw(path);
        if (map.at("one").isThere()) {
            List<DemoYaml> all = map.at("one").list();
            return value(all.get((int) (draw * all.size())).given(), path);
        }
        if (map.at("some").isThere()) {
            return some(map, path);
        }
        if (map.at("from").isThere()) {
            return number(
                    new BigDecimal(map.at("from").text()),
                    new BigDecimal(map.at("to").text()),
                    draw);
        }
        if (map.at("day").isThere()) {
            return now.toLocalDate()
                    .plusDays(within(map.at("day").text(), draw))
                    .toString();
        }
        if (map.at("moment").isThere()) {
            LocalDate day = now.toLocalDate().plusDays(within(map.at("moment").text(), draw));
            LocalDateTime then = hour(day, draw(path + "/hour"));
            return (then.isAfter(now) ? now : then)
                    .truncatedTo(ChronoUnit.SECONDS)
                    .toString();
        }
        Map<String, Object> parts = new LinkedHashMap<>();
        map.map().forEach((key, part) -> parts.put(key, value(part, path + "." + key)));
        return parts;
    }

    private List<String> some(DemoYaml map, String path) {
        List<String> all = map.at("some").texts();
        double share = Double.parseDouble(map.at("share").text());
        List<String> drawn =
                all.stream().filter(one -> draw(path + "/" + one) < share).toList();
        return drawn.isEmpty() ? List.of(all.get((int) (draw(path) * all.size()))) : drawn;
    }

    /** With as many places behind the point as its bounds have. */
    private static String number(BigDecimal from, BigDecimal to, double draw) {
        int scale = Math.max(from.scale(), to.scale());
        BigDecimal step = BigDecimal.ONE.movePointLeft(scale);
        BigDecimal width = to.subtract(from).add(step);
        return from.add(width.multiply(BigDecimal.valueOf(draw)))
                .setScale(scale, RoundingMode.FLOOR)
                .toPlainString();
    }

    private String text(String text, String path) {
        return NAME.matcher(text).replaceAll(found -> {
            String name = named(found.group(1), path);
            String zeros = found.group(2) == null ? "" : found.group(2);
            return "0".repeat(Math.max(0, zeros.length() - name.length())) + name;
        });
    }

    private String named(String name, String path) {
        return switch (name) {
            case "n" -> Integer.toString(number + 1);
            case "year" -> Integer.toString(now.getYear());
            case "month" -> now.toLocalDate().toString().substring(0, 7);
            case "now" -> now.truncatedTo(ChronoUnit.SECONDS).toString();
            case "today" -> now.toLocalDate().toString();
            default -> {
                List<String> list = words.get(name);
                yield list == null
                        ? names.getOrDefault(name, "{" + name + "}")
                        : list.get((int) (draw(path + "/" + name) * list.size()));
            }
        };
    }
}
