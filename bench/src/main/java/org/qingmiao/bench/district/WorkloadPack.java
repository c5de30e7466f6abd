package org.qingmiao.bench.district;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes the workload's plan pack. */
final class WorkloadPack {
    private final PackFolder pack;
    private final int leaves;

    WorkloadPack(Path folder, int leaves) {
        this.pack = new PackFolder(folder);
        this.leaves = leaves;
    }

    void write() throws IOException {
        pack.plan("bench");
        units();
        elements();
        indicators();
        watched();
    }

    private void units() throws IOException {
        pack.file("units/kinds.yaml", """
                - { id: district, name: { zh: 区, en: District } }
                - { id: street, name: { zh: 街道, en: Street } }
                - { id: leaf, name: { zh: 点, en: Leaf } }
                - { id: department, name: { zh: 部门, en: Department } }
                """);
        StringBuilder units = new StringBuilder(PackFolder.unit("dis", "district", ""));
        units.append(PackFolder.unit("office", "department", "dis"));
        for (int i = 0; i < Workload.STREETS; i++) {
            units.append(PackFolder.unit(Workload.street(i), "street", "dis"));
        }
        for (int i = 0; i < leaves; i++) {
            units.append(PackFolder.unit(Workload.leaf(i), "leaf", Workload.street(i % Workload.STREETS)));
        }
        pack.file("units/all.yaml", units.toString());
    }

    private void elements() throws IOException {
        StringBuilder elements = new StringBuilder();
        for (int d = 0; d < Workload.QUARTERLY; d++) {
            elements.append(element(Workload.quarterElement(d), "quarter"));
        }
        for (int d = 0; d < Workload.YEARLY; d++) {
            elements.append(element(Workload.yearElement(d), "year"));
        }
        pack.file("elements/all.yaml", elements.toString());
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
            pack.file("indicators/one/" + id + ".yaml", """
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
            pack.file("targets/T%02d.yaml".formatted(k), """
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

    /** What no indicator of the workload rests on. */
    private void watched() throws IOException {
        Set<Integer> used = IntStream.range(0, Workload.INDICATORS)
                .boxed()
                .flatMap(k -> Stream.concat(Workload.above(k).stream(), Workload.below(k).stream()))
                .collect(Collectors.toSet());
        pack.watched(
                "rest-of-quarters",
                sum(IntStream.range(0, Workload.QUARTERLY)
                        .boxed()
                        .filter(d -> !used.contains(d))
                        .toList()));
        pack.watched(
                "rest-of-years",
                IntStream.range(0, Workload.YEARLY)
                        .mapToObj(Workload::yearElement)
                        .collect(Collectors.joining(" + ")));
    }

    private static String sum(List<Integer> elements) {
        return elements.stream().map(Workload::quarterElement).collect(Collectors.joining(" + "));
    }
}
