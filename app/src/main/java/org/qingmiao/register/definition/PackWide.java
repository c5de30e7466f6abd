package org.qingmiao.register.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.platform.Text;

/** What stands once for all registers of a pack. */
public final class PackWide {
    private PackWide() {}

    /**
     * An office that a person holds in a unit.
     *
     * @param at kind of unit in which it is held; {@code any} for all kinds
     */
    public record Duty(String id, Text label, String at, SourceLocation place) {}

    /**
     * What a deadline does when it says nothing else (rule C7).
     *
     * @param leads by kind of unit the duty that leads it
     */
    public record Clocks(Optional<Escalation.Rung> warn, List<Escalation> escalations, Map<String, String> leads) {
        public static final Clocks NONE = new Clocks(Optional.empty(), List.of(), Map.of());

        public Clocks {
            escalations = List.copyOf(escalations);
            leads = Ordered.copy(leads);
        }
    }
}
