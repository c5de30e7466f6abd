package org.qingmiao.pack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The packs that a pack says it uses; they lie beside it.
 *
 * @param plans those of plans: their units, elements and splits are shared
 * @param bases those without a plan
 */
public record UsedPacks(List<Use> plans, List<Use> bases) {
    private static final String HEAD = "pack.yaml";

    public UsedPacks {
        plans = List.copyOf(plans);
        bases = List.copyOf(bases);
    }

    /** One that {@code pack.yaml} names, and where. */
    public record Use(String pack, SourceLocation place) {}

    /** Those of a pack's folder, apart by what they are. */
    public static UsedPacks of(Path pack) {
        List<Use> plans = new ArrayList<>();
        List<Use> bases = new ArrayList<>();
        uses(pack).forEach(use -> (BasePack.is(pack.resolveSibling(use.pack())) ? bases : plans).add(use));
        return new UsedPacks(plans, bases);
    }

    /** All of them in their order; faults of the head are told by those who check the pack. */
    public static List<Use> uses(Path pack) {
        Diagnostics ofHead = new Diagnostics();
        return Files.isRegularFile(pack.resolve(HEAD))
                ? new YamlFiles(pack, ofHead)
                        .one(HEAD, "pack")
                        .map(head -> uses(head, ofHead))
                        .orElse(List.of())
                : List.of();
    }

    /**
     * All of them in their order.
     *
     * @param ofHead with which the head was opened
     */
    public static List<Use> uses(YamlNode head, Diagnostics ofHead) {
        List<Use> uses = new ArrayList<>();
        for (String name : head.strings("uses")) {
            uses.add(new Use(name, ofHead.place(head.thing() + "#uses/" + uses.size())));
        }
        return uses;
    }
}
