package org.qingmiao.register.right;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.qingmiao.register.storage.Reach.Interval;

/** Intervals put together. */
public final class IntervalUnion {
    private IntervalUnion() {}

    /** The same places in as few intervals as possible, rising and disjoint. */
    public static List<Interval> of(List<Interval> parts) {
        List<Interval> union = new ArrayList<>();
        for (Interval part :
                parts.stream().sorted(Comparator.comparingInt(Interval::first)).toList()) {
            if (!union.isEmpty() && union.getLast().last() >= part.first() - 1) {
                Interval before = union.removeLast();
                union.add(new Interval(before.first(), Math.max(before.last(), part.last())));
            } else {
                union.add(part);
            }
        }
        return List.copyOf(union);
    }

    /** Whether every place of the parts is in the whole. */
    static boolean within(List<Interval> parts, List<Interval> whole) {
        List<Interval> union = of(whole);
        return parts.stream()
                .allMatch(p -> union.stream().anyMatch(u -> u.first() <= p.first() && p.last() <= u.last()));
    }
}
