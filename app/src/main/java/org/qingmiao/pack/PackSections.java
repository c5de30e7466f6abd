package org.qingmiao.pack;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;

/** The sections that rooms bring. */
public final class PackSections {
    private static final List<PackSection> ALL = ServiceLoader.load(PackSection.class).stream()
            .map(ServiceLoader.Provider::get)
            .sorted(Comparator.comparing(section -> section.getClass().getName()))
            .toList();

    private static final Set<String> ROOTS =
            ALL.stream().flatMap(section -> section.roots().stream()).collect(Collectors.toUnmodifiableSet());

    private PackSections() {}

    /** Names at the root of a pack that belong to one of them. */
    public static Set<String> roots() {
        return ROOTS;
    }

    /** Reads all of them; see {@link PackSection#check}. */
    public static Map<String, Integer> check(Path pack, Diagnostics diagnostics, boolean cases) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        ALL.forEach(section -> counts.putAll(section.check(pack, diagnostics, cases)));
        return counts;
    }
}
