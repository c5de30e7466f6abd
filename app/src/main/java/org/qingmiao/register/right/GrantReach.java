package org.qingmiao.register.right;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.storage.Reach;
import org.qingmiao.register.storage.Reach.Interval;
import org.qingmiao.register.storage.layout.SecrecyBand;

/** What the database is told for these grants: at least all that any of them covers, band by band. */
record GrantReach(Register register, List<HeldGrant> grants) {
    private static final List<SecrecyBand> BANDS = List.of(SecrecyBand.OPEN, SecrecyBand.SENSITIVE);

    Reach reach() {
        Map<SecrecyBand, List<Interval>> kept = new EnumMap<>(SecrecyBand.class);
        Map<SecrecyBand, List<Integer>> handed = new EnumMap<>(SecrecyBand.class);
        Map<SecrecyBand, Reach.Claims> claims = new EnumMap<>(SecrecyBand.class);
        for (SecrecyBand band : BANDS) {
            List<HeldGrant> giving =
                    grants.stream().filter(g -> g.bands().contains(band)).toList();
            kept.put(band, IntervalUnion.of(intervals(giving)));
            handed.put(band, handed(giving));
            claims.put(band, new Reach.Claims(names(giving), where(giving)));
        }
        return new Reach(kept, handed, opens(), split(), claims);
    }

    /** Of those that count whatever is true of a record. */
    static List<Interval> intervals(List<HeldGrant> grants) {
        return grants.stream()
                .filter(g -> g.condition().isEmpty())
                .flatMap(g -> interval(g.cover()))
                .toList();
    }

    private static Map<String, Set<String>> names(List<HeldGrant> grants) {
        return grants.stream()
                .flatMap(g -> g.cover() instanceof GrantCover.Named n ? Stream.of(n) : Stream.empty())
                .collect(Collectors.groupingBy(
                        GrantCover.Named::column, Collectors.mapping(GrantCover.Named::name, Collectors.toSet())));
    }

    private static Map<String, List<Interval>> where(List<HeldGrant> grants) {
        Map<String, List<Interval>> where = new HashMap<>();
        for (HeldGrant grant : grants) {
            grant.condition()
                    .ifPresent(c -> interval(grant.cover())
                            .forEach(i -> where.computeIfAbsent(c, k -> new ArrayList<>())
                                    .add(i)));
        }
        where.replaceAll((column, parts) -> IntervalUnion.of(parts));
        return where;
    }

    private static Stream<Interval> interval(GrantCover cover) {
        return switch (cover) {
            case GrantCover.Kept kept -> Stream.of(kept.by());
            case GrantCover.Made made -> Stream.of(made.keptBy());
            case GrantCover.Handed handed -> Stream.empty();
            case GrantCover.Named named -> Stream.empty();
        };
    }

    private static List<Integer> handed(List<HeldGrant> grants) {
        return grants.stream()
                .flatMap(g -> g.cover() instanceof GrantCover.Handed h ? Stream.of(h.to()) : Stream.empty())
                .distinct()
                .sorted()
                .toList();
    }

    private Set<String> opens() {
        return register.access().locks().keySet().stream()
                .filter(this::isOpenEverywhere)
                .collect(Collectors.toSet());
    }

    /** The database knows one answer for a lock: who opens it in a part of their reach alone does not open it there. */
    private boolean isOpenEverywhere(String lock) {
        return BANDS.stream().allMatch(band -> {
            Map<Boolean, List<HeldGrant>> byKey = grants.stream()
                    .filter(g -> g.bands().contains(band))
                    .collect(Collectors.partitioningBy(g -> g.grant().opens().contains(lock)));
            List<HeldGrant> with = byKey.getOrDefault(true, List.of());
            List<HeldGrant> without = byKey.getOrDefault(false, List.of());
            return IntervalUnion.within(spread(without), intervals(with))
                    && handed(with).containsAll(handed(without));
        });
    }

    /** Where records may lie that they cover, if not by a hand-over. */
    static List<Interval> spread(List<HeldGrant> grants) {
        return grants.stream()
                .flatMap(g -> g.cover() instanceof GrantCover.Named n ? Stream.of(n.district()) : interval(g.cover()))
                .toList();
    }

    /** A section whose rows have rights by their code is given as a whole, or not yet. */
    private Map<String, Set<String>> split() {
        return register.sections().values().stream()
                .filter(s -> s.split().isPresent() && isGiven(s))
                .collect(Collectors.toMap(Section::id, s -> Set.of("*")));
    }

    private boolean isGiven(Section section) {
        return grants.stream()
                .flatMap(g -> Stream.concat(g.see().stream(), g.mask().stream()))
                .anyMatch(p -> p.startsWith(section.id() + "."));
    }
}
