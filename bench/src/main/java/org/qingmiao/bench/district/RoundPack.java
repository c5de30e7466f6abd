package org.qingmiao.bench.district;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a plan pack in which 200 units report 60 yearly data elements each. Nothing in it is real. */
final class RoundPack {
    static final int UNITS = 200;
    static final int ELEMENTS = 60;
    static final int YEAR = 2025;

    private final Path folder;

    RoundPack(Path folder) {
        this.folder = folder;
    }

    static String unit(int i) {
        return "lea%03d".formatted(i);
    }

    static String element(int i) {
        return "y%02d".formatted(i);
    }

    /** What unit {@code u} reports for element {@code e} in round {@code r}: 0 to 9999. */
    static long value(int r, int u, int e) {
        return Long.remainderUnsigned(Workload.mix(Workload.mix(Workload.mix(r) + u) + e), 10_000);
    }

    void write() throws IOException {
        file("pack.yaml", """
                id: rounds
                name: { zh: 测试规划, en: Bench plan }
                district: dis
                from: 2021
                to: 2025
                baseline: 2020
                languages: [zh, en]
                unofficial: [en]
                uses: []
                adopted:
                  by: { zh: 测试, en: Bench }
                  document: { zh: 测试, en: Bench }
                  source: invented for measuring
                help: []
                """);
        file("outline.yaml", """
                title: { zh: 测试规划, en: Bench plan }
                preamble: { zh: 测试, en: Bench }
                parts:
                  - id: tasks
                    number: 一
                    title: { zh: 任务, en: Tasks }
                    chapters:
                      - { id: one, number: （一）, title: { zh: 一, en: One } }
                table:
                  title: { zh: 主要指标, en: Main indicators }
                  targets: [T00]
                """);
        file("disaggregations.yaml", "[]\n");
        file("clauses/one/one-1.yaml", """
                id: one-1
                ref: 一·1
                title: { zh: 一, en: One }
                text: { zh: 一, en: One }
                lead: [office]
                assist: []
                assignment: pack_author
                """);
        file("units/kinds.yaml", """
                - { id: district, name: { zh: 区, en: District } }
                - { id: leaf, name: { zh: 点, en: Leaf } }
                - { id: department, name: { zh: 部门, en: Department } }
                """);
        units();
        elements();
        file("indicators/one/ind.yaml", """
                id: ind
                name: { zh: 测试, en: Bench }
                definition: { zh: 测试, en: Bench }
                unit: percent
                direction: down
                numerator: y01
                denominator: y00
                factor: 100
                decimals: 2
                interval: none
                responsible: office
                period: year
                source: { title: invented, detail: "", confidence: unconfirmed }
                public: { zh: 测试, en: Bench }
                """);
        file("targets/T00.yaml", """
                id: T00
                clause: one-1
                name: { zh: 测试, en: Bench }
                indicator: ind
                kind: at_most
                value: 5
                nature: text
                per: district
                table: 1
                """);
    }

    private void units() throws IOException {
        StringBuilder units = new StringBuilder(one("dis", "district", "")).append(one("office", "department", "dis"));
        for (int i = 0; i < UNITS; i++) {
            units.append(one(unit(i), "leaf", "dis"));
        }
        file("units/all.yaml", units.toString());
    }

    private static String one(String id, String kind, String parent) {
        String under = parent.isEmpty() ? "" : ", parent: " + parent;
        return "- { id: %s, kind: %s%s, name: { zh: %s, en: %s }, synthetic: true }%n"
                .formatted(id, kind, under, id, id);
    }

    private void elements() throws IOException {
        StringBuilder elements = new StringBuilder();
        for (int i = 0; i < ELEMENTS; i++) {
            elements.append("""
                    - id: %s
                      name: { zh: %s, en: %s }
                      type: count
                      unit: persons
                      level: leaf
                      period: year
                      aggregation: { units: sum, periods: sum }
                    """.formatted(element(i), element(i), element(i)));
        }
        file("elements/all.yaml", elements.toString());
    }

    private void file(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
