package org.qingmiao.register.reader;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.pack.YamlFiles;

/** Which clauses of the plan name a register: {@code registers: [drowning-hazard]} in the file of a clause. */
final class ClauseLinks {
    private final YamlFiles files;

    /** Faults of clauses are told by those who read clauses. */
    ClauseLinks(Path pack) {
        this.files = new YamlFiles(pack, new Diagnostics());
    }

    /** Ids of clauses by register. */
    Map<String, List<String>> read() {
        Map<String, List<String>> links = new LinkedHashMap<>();
        for (String file : files.files("clauses")) {
            files.one(file, "clause").ifPresent(node -> {
                String clause = node.optional("id").orElse("");
                node.strings("registers")
                        .forEach(register -> links.computeIfAbsent(register, r -> new ArrayList<>())
                                .add(clause));
            });
        }
        return links;
    }
}
