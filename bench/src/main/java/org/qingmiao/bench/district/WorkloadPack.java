package org.qingmiao.bench.district;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the workload's plan pack. */
final class WorkloadPack {
    private final Path folder;
    private final int leaves;

    WorkloadPack(Path folder, int leaves) {
        this.folder = folder;
        this.leaves = leaves;
    }

    void write() throws IOException {
        file("pack.yaml", """
                id: bench
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
        units();
        elements();
        indicators();
    }

    private void units() throws IOException {
        file("units/kinds.yaml", """
                - { id: district, name: { zh: 区, en: District } }
                - { id: street, name: { zh: 街道, en: Street } }
                - { id: leaf, name: { zh: 点, en: Leaf } }
                - { id: department, name: { zh: 部门, en: Department } }
                """);
        StringBuilder units = new StringBuilder(unit("dis", "district", ""));
        units.append(unit("office", "department", "dis"));
        for (int i = 0; i < Workload.STREETS; i++) {
            units.append(unit(Workload.street(i), "street", "dis"));
        }
        for (int i = 0; i < leaves; i++) {
            units.append(unit(Workload.leaf(i), "leaf", Workload.street(i % Workload.STREETS)));
        }
        file("units/all.yaml", units.toString());
    }

    private static String unit(String id, String kind, String parent) {
        String under = parent.isEmpty() ? "" : ", parent: " + parent;
        return "- { id: %s, kind: %s%s, name: { zh: %s, en: %s }, synthetic: true }%n"
                .formatted(id, kind, under, id, id);
    }

    private void elements() throws IOException {
        StringBuilder elements = new StringBuilder();
        for (int d = 0; d < Workload.QUARTERLY; d++) {
            elements.append(element(Workload.quarterElement(d), "quarter"));
        }
        for (int d = 0; d < Workload.YEARLY; d++) {
            elements.append(element(Workload.yearElement(d), "year"));
        }
        file("elements/all.yaml", elements.toString());
    }

    private static String element(String id, String period) {
        return """
                - id: %s
                  name: { zh: %s, en: %s }
                  type: count
                  unit: persons
                  level: leaf
                  reporter: office
                  period: %s
                  aggregation: { units: sum, periods: sum }
                """.formatted(id, id, id, period);
    }

    private void indicators() throws IOException {
        for (int k = 0; k < Workload.INDICATORS; k++) {
            String id = Workload.indicator(k);
            file("indicators/one/" + id + ".yaml", """
                    id: %s
                    name: { zh: %s, en: %s }
                    definition: { zh: 测试, en: Bench }
                    unit: %s
                    direction: down
                    numerator: %s
                    denominator: %s
                    factor: %d
                    decimals: 2
                    interval: none
                    responsible: office
                    period: year
                    source: { title: invented, detail: "", confidence: unconfirmed }
                    public: { zh: 测试, en: Bench }
                    """.formatted(
                            id,
                            id,
                            id,
                            k % 2 == 0 ? "percent" : "per_mille",
                            sum(Workload.above(k)),
                            sum(Workload.below(k)),
                            Workload.factor(k)));
            file("targets/T%02d.yaml".formatted(k), """
                    id: T%02d
                    clause: one-1
                    name: { zh: %s, en: %s }
                    indicator: %s
                    kind: at_most
                    value: 5
                    nature: text
                    per: district
                    %s
                    """.formatted(k, id, id, id, k == 0 ? "table: 1" : ""));
        }
    }

    private static String sum(List<Integer> elements) {
        return elements.stream().map(Workload::quarterElement).collect(Collectors.joining(" + "));
    }

    private void file(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
