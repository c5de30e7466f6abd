package org.qingmiao.bench.district;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes a plan pack in which 200 units report 60 yearly data elements each. Nothing in it is real. */
final class RoundPack {
    static final int UNITS = 200;
    static final int ELEMENTS = 60;
    static final int YEAR = 2025;

    private final PackFolder pack;

    RoundPack(Path folder) {
        this.pack = new PackFolder(folder);
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
        pack.plan("rounds");
        pack.file("units/kinds.yaml", """
                - { id: district, name: { zh: 区, en: District } }
                - { id: leaf, name: { zh: 点, en: Leaf } }
                - { id: department, name: { zh: 部门, en: Department } }
                """);
        units();
        elements();
        pack.file("indicators/one/ind.yaml", """
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
        pack.watched(
                "rest",
                IntStream.range(2, ELEMENTS).mapToObj(RoundPack::element).collect(Collectors.joining(" + ")));
        pack.file("targets/T00.yaml", """
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
        StringBuilder units = new StringBuilder(PackFolder.unit("dis", "district", ""))
                .append(PackFolder.unit("office", "department", "dis"));
        for (int i = 0; i < UNITS; i++) {
            units.append(PackFolder.unit(unit(i), "leaf", "dis"));
        }
        pack.file("units/all.yaml", units.toString());
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
        pack.file("elements/all.yaml", elements.toString());
    }
}
