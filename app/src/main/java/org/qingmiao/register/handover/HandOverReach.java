package org.qingmiao.register.handover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.qingmiao.register.storage.Reach;
import org.qingmiao.register.storage.layout.SecrecyBand;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which hand-overs of a register somebody sees: those that units of these intervals gave, and those to these places.
 *
 * @param from disjoint
 */
public record HandOverReach(String register, List<Reach.Interval> from, List<Integer> to) {
    public HandOverReach {
        from = List.copyOf(from);
        to = List.copyOf(to);
    }

    /** Of the engine. */
    static HandOverReach everything(String register) {
        return new HandOverReach(register, List.of(Reach.ALL), List.of());
    }

    /** Of who reaches so far into the register. */
    public static HandOverReach of(String register, Reach reach) {
        return new HandOverReach(
                register,
                reach.bands().getOrDefault(SecrecyBand.OPEN, List.of()),
                reach.handed().getOrDefault(SecrecyBand.OPEN, List.of()));
    }

    /** Tells the transaction; it holds until its end. */
    void tell(JdbcClient db) {
        db.sql("""
            SELECT set_config('qm.handover_register', :register, true), set_config('qm.handover_from', :from, true),
                   set_config('qm.handover_to', :to, true)
            """)
                .param("register", register)
                .param("from", from.isEmpty() ? "" : array(bounds()))
                .param("to", to.isEmpty() ? "" : array(to))
                .query((row, n) -> "")
                .single();
    }

    private List<Integer> bounds() {
        List<Integer> bounds = new ArrayList<>();
        from.stream().sorted(Comparator.comparingInt(Reach.Interval::first)).forEach(part -> {
            bounds.add(part.first());
            bounds.add(part.last() + 1);
        });
        return bounds;
    }

    private static String array(List<Integer> numbers) {
        return "{" + String.join(",", numbers.stream().map(String::valueOf).toList()) + "}";
    }
}
