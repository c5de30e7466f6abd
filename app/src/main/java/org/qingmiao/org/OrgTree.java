package org.qingmiao.org;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An immutable tree of org units in pre-order, so that a subtree is one contiguous range of positions: from a unit's
 * position (inclusive) to its end (exclusive). Sums up the tree are then sums over a range.
 */
public final class OrgTree {
    private final List<OrgUnit> units;
    private final Map<String, Integer> positions = new HashMap<>();
    private final int[] ends;
    private final int[] parents;

    private OrgTree(List<OrgUnit> preorder) {
        units = List.copyOf(preorder);
        ends = new int[units.size()];
        parents = new int[units.size()];
        for (int i = 0; i < units.size(); i++) {
            positions.put(units.get(i).id(), i);
        }
        for (int i = 0; i < ends.length; i++) {
            String parent = units.get(i).parent();
            parents[i] = parent == null ? -1 : positions.getOrDefault(parent, -1);
        }
        for (int i = ends.length - 1; i >= 0; i--) {
            ends[i] = Math.max(ends[i], i + 1);
            if (parents[i] >= 0) {
                ends[parents[i]] = Math.max(ends[parents[i]], ends[i]);
            }
        }
    }

    /**
     * Builds the tree; siblings keep the order given.
     *
     * @throws IllegalArgumentException if a parent is missing or units form a circle
     */
    public static OrgTree of(Collection<OrgUnit> units) {
        Map<String, List<OrgUnit>> children = new HashMap<>();
        for (OrgUnit unit : units) {
            String parent = unit.parent();
            children.computeIfAbsent(parent == null ? "" : parent, p -> new ArrayList<>())
                    .add(unit);
        }
        List<OrgUnit> preorder = new ArrayList<>(units.size());
        for (OrgUnit root : children.getOrDefault("", List.of())) {
            append(root, children, preorder);
        }
        if (preorder.size() != units.size()) {
            throw new IllegalArgumentException("units without a way to a root: "
                    + units.stream()
                            .filter(u -> !preorder.contains(u))
                            .map(OrgUnit::id)
                            .toList());
        }
        return new OrgTree(preorder);
    }

    private static void append(OrgUnit unit, Map<String, List<OrgUnit>> children, List<OrgUnit> out) {
        out.add(unit);
        for (OrgUnit child : children.getOrDefault(unit.id(), List.of())) {
            append(child, children, out);
        }
    }

    /** All units in pre-order. */
    public List<OrgUnit> units() {
        return units;
    }

    /** The root above a unit, or the unit itself: the district. */
    public String root(String id) {
        int at = position(id);
        while (parents[at] >= 0) {
            at = parents[at];
        }
        return units.get(at).id();
    }

    /** A unit and all below it, in pre-order. */
    public List<OrgUnit> below(String root) {
        int from = position(root);
        return units.subList(from, ends[from]);
    }

    public int size() {
        return units.size();
    }

    public OrgUnit at(int position) {
        return units.get(position);
    }

    public Optional<OrgUnit> find(String id) {
        return Optional.ofNullable(positions.get(id)).map(units::get);
    }

    /** The unit if it is one of the subtree of {@code root}, itself included: of a district, not of the one beside it. */
    public Optional<OrgUnit> findBelow(String root, String id) {
        return find(id).filter(u -> within(root, u.id()));
    }

    /**
     * @throws IllegalArgumentException if there is no such unit
     */
    public OrgUnit get(String id) {
        return units.get(position(id));
    }

    /** Position in pre-order. */
    public int position(String id) {
        Integer position = positions.get(id);
        if (position == null) {
            throw new IllegalArgumentException("no org unit " + id);
        }
        return position;
    }

    /** One past the last position of the subtree that begins here. */
    public int end(int position) {
        return ends[position];
    }

    /** Position of the parent, or -1 at a root. */
    public int parent(int position) {
        return parents[position];
    }

    public List<OrgUnit> children(String id) {
        return units.stream().filter(u -> id.equals(u.parent())).toList();
    }

    /** The unit itself and all below it of one kind, in pre-order. */
    public List<OrgUnit> ofKind(String root, String kind) {
        int from = position(root);
        return units.subList(from, ends[from]).stream()
                .filter(u -> u.kind().equals(kind))
                .toList();
    }

    /**
     * The same; where there is none, the one unit whose id the kind is. A district has one court and one federation of
     * disabled persons: its plan need not make a kind of each.
     */
    public List<OrgUnit> standingFor(String root, String kind) {
        List<OrgUnit> some = ofKind(root, kind);
        return some.isEmpty() ? findBelow(root, kind).stream().toList() : some;
    }

    /**
     * The units that do what units of these kinds do, in the order of the tree: those that stand for one of them, else the
     * root itself, since a small district has no office of its own for everything. Where no kind is named, all units.
     */
    public List<OrgUnit> keeping(String root, Collection<String> kinds) {
        if (kinds.isEmpty()) {
            return below(root);
        }
        List<OrgUnit> such = kinds.stream()
                .flatMap(kind -> standingFor(root, kind).stream())
                .distinct()
                .sorted(Comparator.comparingInt(u -> position(u.id())))
                .toList();
        return such.isEmpty() ? List.of(get(root)) : such;
    }

    /** Whether {@code unit} lies in the subtree of {@code root}, itself included. */
    public boolean within(String root, String unit) {
        int from = position(root);
        int at = position(unit);
        return from <= at && at < ends[from];
    }
}
