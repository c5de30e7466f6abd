package org.qingmiao.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.qingmiao.child.ChildFacts;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;

/** Draws children of whom records speak: each once in a register, and the same ones each time. */
final class ChildDraws {
    private final OrgTree tree;
    private final Map<String, List<UUID>> homes;
    private final Facts facts;
    private final LocalDate today;
    private final Map<UUID, Optional<ChildFacts>> known = new HashMap<>();
    private final Map<String, Set<UUID>> drawn = new HashMap<>();

    /** @param homes children by the unit that keeps them, in an order that is the same on every machine */
    ChildDraws(OrgTree tree, Map<String, List<UUID>> homes, Facts facts, LocalDate today) {
        this.tree = tree;
        this.homes = homes;
        this.facts = facts;
        this.today = today;
    }

    /** What is known of a child today. */
    @FunctionalInterface
    interface Facts {
        Optional<ChildFacts> of(UUID child);
    }

    /** Whether a child lives in the unit or below it. */
    boolean areIn(String unit) {
        return !in(unit).isEmpty();
    }

    private List<UUID> in(String unit) {
        return tree.below(unit).stream()
                .map(OrgUnit::id)
                .flatMap(id -> homes.getOrDefault(id, List.of()).stream())
                .toList();
    }

    /**
     * The next one who lives there, by names in braces; nothing if none is left.
     *
     * @param ages in years, such as {@code 3..13}
     * @param elsewhere whether the household has to be registered elsewhere
     */
    Optional<Map<String, String>> next(String register, String unit, String ages, boolean elsewhere) {
        List<UUID> in = in(unit);
        int from = (int) (DrawnCells.draw(register, "child", 0) * in.size());
        Set<UUID> gone = drawn.computeIfAbsent(register, r -> new HashSet<>());
        Optional<UUID> next = IntStream.range(0, in.size())
                .mapToObj(i -> in.get((from + i) % in.size()))
                .filter(child -> !gone.contains(child))
                .filter(child -> facts(child)
                        .filter(f -> isWhole(f) && isOf(f, ages) && (!elsewhere || isFromElsewhere(f)))
                        .isPresent())
                .findFirst();
        next.ifPresent(gone::add);
        return next.flatMap(child -> facts(child)
                .flatMap(ChildFacts::household)
                .map(home -> Map.of("child", child.toString(), "household", home.toString())));
    }

    private Optional<ChildFacts> facts(UUID child) {
        return known.computeIfAbsent(child, facts::of);
    }

    /** Of whom somebody only heard, or who died, no other record speaks. */
    private static boolean isWhole(ChildFacts child) {
        return child.number().isPresent()
                && child.household().isPresent()
                && child.diedOn().isEmpty();
    }

    private boolean isOf(ChildFacts child, String ages) {
        String[] ends = ages.split("\\.\\.", -1);
        return child.birth()
                .map(birth -> ChronoUnit.YEARS.between(birth, today))
                .filter(age -> age >= Integer.parseInt(ends[0]) && age <= Integer.parseInt(ends[ends.length - 1]))
                .isPresent();
    }

    private static boolean isFromElsewhere(ChildFacts child) {
        return child.householdCode().isPresent() && !child.householdCode().equals(child.livingCode());
    }
}
