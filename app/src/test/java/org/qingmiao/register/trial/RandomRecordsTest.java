package org.qingmiao.register.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingmiao.plan.compiler.TestPlans.CHINA_CHILDREN;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.platform.Lang;
import org.qingmiao.register.compiler.CompiledRegister;
import org.qingmiao.register.compiler.RegisterCatalogue;
import org.qingmiao.register.definition.Section;

/** Whatever is given, every register of the base pack answers: what cannot be is a fault at its field, never a failure. */
class RandomRecordsTest {
    private static final List<Object> VALUES = List.of(
            "",
            " ",
            "yes",
            "no",
            "unknown",
            "none",
            "0",
            "-1",
            "5",
            "7.5",
            "1e9",
            "999999999999999999",
            "abc",
            "2025-02-29",
            "2025-06-01",
            "2019-03",
            "2025-06-01T09:30",
            "2025-06-01T09:30+08:00",
            "A;B",
            "[]",
            "{}",
            "[1",
            "x".repeat(300),
            "2025-01-01..2025-06-30",
            "..",
            "red",
            "1",
            "\u0000",
            "\"",
            true,
            3,
            List.of(),
            List.of("a"),
            Map.of("else", 0));

    @Test
    void every_register_answers_any_record() {
        RegisterCatalogue catalogue = RegisterCatalogue.read(CHINA_CHILDREN, new Diagnostics());
        assertThat(catalogue.registers()).hasSizeGreaterThan(40);
        Random random = new Random(7);
        for (CompiledRegister register : catalogue.registers().values()) {
            RecordTrial trial = RecordTrial.of(register, catalogue.tables());
            for (int i = 0; i < 40; i++) {
                Map<String, Object> cells = record(register, trial, random);
                TrialResult result = trial.run(cells, Instant.parse("2025-06-02T01:00:00Z"));
                assertThat(result.error(Lang.EN))
                        .as("%s: %s", register.id(), cells)
                        .doesNotContain("cannot be worked out");
                assertThat(result.tasksWritten()).doesNotContain("null");
            }
        }
    }

    private static Map<String, Object> record(CompiledRegister register, RecordTrial trial, Random random) {
        Map<String, Object> cells = new LinkedHashMap<>();
        for (String name : trial.names()) {
            if (random.nextInt(3) > 0) {
                cells.put(name, VALUES.get(random.nextInt(VALUES.size())));
            }
        }
        for (Section section : register.definition().sections().values()) {
            if (section.hasRows() && random.nextBoolean()) {
                cells.put(section.id(), List.of(row(section, random), row(section, random)));
            }
        }
        List<String> states = new ArrayList<>(register.definition().states().keySet());
        if (!states.isEmpty()) {
            cells.put("state", states.get(random.nextInt(states.size())));
        }
        register.definition().steps().keySet().stream()
                .filter(s -> random.nextInt(3) == 0)
                .forEach(s -> cells.put(s.replace('-', '_') + "_at", "2025-05-0" + (1 + random.nextInt(9)) + "T10:00"));
        cells.put("child.birth", "20" + (10 + random.nextInt(15)) + "-02-28");
        return cells;
    }

    private static Map<String, Object> row(Section section, Random random) {
        Map<String, Object> row = new LinkedHashMap<>();
        section.fields().keySet().stream()
                .filter(f -> random.nextBoolean())
                .forEach(f -> row.put(f, VALUES.get(random.nextInt(VALUES.size()))));
        return row;
    }
}
