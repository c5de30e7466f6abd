package org.qingmiao.pack;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * A part of packs that a room reads for itself, for example {@code registers/}. A room brings its section by a provider in
 * {@code META-INF/services}, so that command line, server and tests know the same ones.
 */
public interface PackSection {
    /** Names of the files and folders at the pack's root that belong to it. */
    Set<String> roots();

    /**
     * Reads what a pack has of it. Packs that it uses were checked before it.
     *
     * @param pack folder of the pack
     * @param diagnostics takes every fault with its place
     * @param cases whether the pack's own test cases are run as well
     * @return how many there are of each kind of thing, in the order to print; empty where the pack has nothing of it
     */
    Map<String, Integer> check(Path pack, Diagnostics diagnostics, boolean cases);
}
