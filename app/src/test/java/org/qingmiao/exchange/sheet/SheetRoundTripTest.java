package org.qingmiao.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qingmiao.field.FilledForm;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Seeds;

/** What is written out is what is read back, in every format, for values of every type. */
class SheetRoundTripTest {
    private static final List<String> PIECES = List.of(
            "=",
            "+",
            "-",
            "@",
            "＝",
            "'",
            "\"",
            ",",
            ";",
            "；",
            "\n",
            "\t",
            "_x000D_",
            "_x005F_",
            "_",
            "\uFFFF",
            "<b>",
            "&",
            "]]>",
            "新碶",
            "👧",
            "e\u0301",
            "1",
            "-5",
            "2025-06-30",
            "TRUE",
            "#",
            "河道",
            " ",
            "\u3000",
            "*",
            "[name]");

    private static String words(RandomGenerator random) {
        StringBuilder words = new StringBuilder();
        for (int i = random.nextInt(1, 6); i > 0; i--) {
            words.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return words.toString();
    }

    private static String digits(RandomGenerator random, int most) {
        StringBuilder digits = new StringBuilder(random.nextBoolean() ? "-" : "");
        for (int i = random.nextInt(1, most + 1); i > 0; i--) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private static String day(RandomGenerator random) {
        return "%d-%02d-%02d".formatted(random.nextInt(1900, 3000), random.nextInt(1, 13), random.nextInt(1, 29));
    }

    private static String typed(String id, RandomGenerator random) {
        List<String> codes = List.of("pond", "river", "Q1", "Q2", "Q3");
        return switch (id) {
            case "name", "story" -> words(random);
            case "kind" -> codes.get(random.nextInt(5));
            case "kinds" -> codes.get(random.nextInt(5)) + ";" + codes.get(random.nextInt(5));
            case "fenced" -> random.nextBoolean() ? "y" : "n";
            case "count" -> digits(random, 17);
            case "depth" -> digits(random, 12) + "." + random.nextInt(1000);
            case "found_on" -> day(random);
            case "seen_at" -> day(random) + "T%02d:%02d".formatted(random.nextInt(24), random.nextInt(60));
            default -> throw new IllegalArgumentException(id);
        };
    }

    /** What people could have typed; a value is what the field makes of that. */
    private static Map<String, Object> values(RandomGenerator random) {
        Map<String, String> typed = new HashMap<>();
        Sheets.FIELDS.fields().stream()
                .filter(f -> random.nextInt(8) > 0)
                .forEach(f -> typed.put(f.id(), typed(f.id(), random)));
        return FilledForm.read(Sheets.FIELDS, id -> List.of(typed.getOrDefault(id, "")))
                .values();
    }

    @ParameterizedTest
    @EnumSource
    void what_was_exported_imports_to_the_same_values(SheetFormat format) {
        Seeds.each(15, random -> {
            List<Map<String, Object>> rows = new ArrayList<>();
            for (int i = random.nextInt(1, 25); i > 0; i--) {
                rows.add(values(random));
            }
            rows.removeIf(Map::isEmpty);
            try {
                List<SheetRow> read =
                        Sheets.read(Sheets.written(format, random.nextBoolean() ? Lang.ZH : Lang.EN, rows));
                assertThat(read).extracting(r -> r.form().values()).isEqualTo(rows);
                assertThat(read)
                        .flatExtracting(SheetRow::faults)
                        .allMatch(f -> f.field().equals("name") && f.read().isEmpty());
            } catch (IOException | UnreadableSheet e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void a_list_of_which_nothing_was_chosen_is_something_else_than_nothing() throws Exception {
        List<Map<String, Object>> rows = List.of(Map.of("name", "a", "kinds", List.of()), Map.of("name", "b"));
        for (SheetFormat format : SheetFormat.values()) {
            assertThat(Sheets.read(Sheets.written(format, Lang.ZH, rows)))
                    .extracting(r -> r.form().values())
                    .isEqualTo(rows);
        }
    }

    @Test
    void columns_may_stand_in_any_order_under_either_languages_words() throws Exception {
        assertThat(Sheets.csv("Depth（m）,备注,NAME *,found_on\n1.5,x,新碶,2025-06-30\n"))
                .singleElement()
                .satisfies(row -> assertThat(row.form().values())
                        .containsEntry("name", "新碶")
                        .containsEntry("depth", new java.math.BigDecimal("1.500"))
                        .containsKey("found_on"));
    }
}
