package org.qingmiao.bench.district;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A plan pack that is invented for measuring, in its folder. */
record PackFolder(Path folder) {
    void file(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    /** All that a plan of one clause has beside its units, elements, indicators and targets. */
    void plan(String id) throws IOException {
        file("pack.yaml", """
                id: %s
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
                """.formatted(id));
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
    }

    /** A line of a file of units. */
    static String unit(String id, String kind, String parent) {
        String under = parent.isEmpty() ? "" : ", parent: " + parent;
        return "- { id: %s, kind: %s%s, name: { zh: %s, en: %s }, synthetic: true }%n"
                .formatted(id, kind, under, id, id);
    }

    /** An indicator that is only looked at: a pack in which nothing uses an element is refused. */
    void watched(String id, String sum) throws IOException {
        file("indicators/one/" + id + ".yaml", """
                id: %s
                name: { zh: %s, en: %s }
                definition: { zh: 测试, en: Bench }
                unit: persons
                direction: down
                numerator: %s
                decimals: 0
                interval: none
                responsible: office
                period: year
                watched: true
                source: { title: invented, detail: "", confidence: unconfirmed }
                public: { zh: 测试, en: Bench }
                """.formatted(id, id, id, sum));
    }
}
