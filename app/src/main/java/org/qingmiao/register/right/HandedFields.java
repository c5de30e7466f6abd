package org.qingmiao.register.right;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.register.definition.HandOver;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.Section;

/** What hand-overs open, by their ids: beyond it nobody sees or fills anything because something was handed to them. */
public record HandedFields(Map<String, Opened> byHandOver) {
    static final HandedFields NONE = new HandedFields(Map.of());

    public HandedFields {
        byHandOver = Map.copyOf(byHandOver);
    }

    /** @param see includes what may be filled */
    public record Opened(Set<String> see, Set<String> fill) {}

    public static HandedFields of(Register register) {
        GrantedFields fields = new GrantedFields(register);
        Map<String, Opened> opened = new LinkedHashMap<>();
        for (HandOver handOver : register.handOvers().values()) {
            Set<String> fill = fields.of(handOver.fills());
            Set<String> see = new HashSet<>(fields.of(handOver.sees()));
            see.addAll(fill);
            // Which rows are a receiver's own is not asked of rows yet, so none of them is there.
            handOver.rows()
                    .ifPresent(r -> List.of(see, fill).forEach(paths -> paths.removeIf(p -> isOfRow(register, p))));
            opened.put(handOver.id(), new Opened(see, fill));
        }
        return new HandedFields(opened);
    }

    private static boolean isOfRow(Register register, String path) {
        return register.sectionOf(path).filter(Section::hasRows).isPresent();
    }

    /** The sections of which a hand-over opens something. */
    public Set<String> sections(String handOver) {
        Set<String> sections = new HashSet<>();
        Optional.ofNullable(byHandOver.get(handOver))
                .ifPresent(opened -> opened.see().forEach(p -> sections.add(p.substring(0, p.indexOf('.')))));
        return sections;
    }

    /** What of a grant counts by a hand-over of a record. */
    Share share(HeldGrant grant, RecordPlace.Handed handed) {
        Opened opened = byHandOver.getOrDefault(handed.handOver(), new Opened(Set.of(), Set.of()));
        return new Share(
                handed.theirs() ? both(grant.fill(), opened.fill()) : Set.of(),
                both(grant.see(), opened.see()),
                both(grant.mask(), opened.see()),
                handed.theirs());
    }

    private static Set<String> both(Set<String> granted, Set<String> opened) {
        Set<String> both = new HashSet<>(granted);
        both.retainAll(opened);
        return both;
    }

    /** @param works whether steps may be taken by the grant's duty */
    record Share(Set<String> fill, Set<String> see, Set<String> mask, boolean works) {
        boolean isThere() {
            return !see.isEmpty() || !mask.isEmpty();
        }
    }
}
