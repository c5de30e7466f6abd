package org.qingmiao.register.handover;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.register.definition.FormulaText;
import org.qingmiao.register.definition.HandOver;
import org.qingmiao.register.definition.HandOver.Way;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.right.DutyHolders;
import org.qingmiao.register.storage.UnitPlaces;
import org.springframework.stereotype.Component;

/** To whom a hand-over may go. */
@Component
public class HandOverReceivers {
    private final HandOverStore store;
    private final OrgUnits units;
    private final UnitPlaces places;
    private final DutyHolders holders;

    HandOverReceivers(HandOverStore store, OrgUnits units, UnitPlaces places, DutyHolders holders) {
        this.store = store;
        this.units = units;
        this.places = places;
        this.holders = holders;
    }

    /** Who may receive. */
    public sealed interface Receivers {
        /** The units that the record names; none if it names none yet. */
        record Named(List<String> units) implements Receivers {}

        /** One of these, as whoever offers it chooses. */
        record Chosen(List<String> units, Optional<String> suggested) implements Receivers {}

        /** Somebody who has no account. */
        record Outside(String who) implements Receivers {}
    }

    /**
     * A record that is to be handed over.
     *
     * @param unit that keeps it
     * @param cells by which it is judged
     */
    public record Giving(KeptRegister register, String unit, Map<String, @Nullable Object> cells, Instant now) {
        public boolean holds(FormulaText formula) {
            return register.with(trial -> trial.value(cells, now, formula))
                    .filter(Boolean.TRUE::equals)
                    .isPresent();
        }
    }

    /** Those of a hand-over of a record. */
    public Receivers of(Giving giving, HandOver handOver) {
        HandOver.Receiver to = handOver.to();
        boolean elsewhere = to.unless().filter(giving::holds).isPresent();
        Way way = elsewhere ? to.otherwise().orElse(to.way()) : to.way();
        return switch (way) {
            case Way.OfKind kind ->
                chosen(giving, handOver, standingFor(giving, handOver, kind.unitKind()), kind.serving());
            case Way.InField field -> new Receivers.Named(named(giving, field.unit()));
            case Way.WithDuty duty -> chosen(giving, handOver, held(giving, List.of(duty.duty())), Optional.empty());
            case Way.Guardian guardian -> new Receivers.Outside("guardian");
            case Way.Outside outside -> new Receivers.Outside(outside.who().isBlank() ? "outside" : outside.who());
        };
    }

    /** The units to which one may be passed on: of the kind of those that it may go to, or of that which has it. */
    public List<String> onward(Giving giving, HandOver handOver, String now) {
        List<String> may = switch (of(giving, handOver)) {
            case Receivers.Chosen chosen -> chosen.units();
            case Receivers.Named named ->
                units.tree()
                        .find(now)
                        .map(OrgUnit::kind)
                        .map(k -> ofKind(giving, k))
                        .orElse(List.of());
            case Receivers.Outside outside -> List.of();
        };
        return may.stream().filter(u -> !u.equals(now)).toList();
    }

    private List<String> ofKind(Giving giving, String kind) {
        return units.tree().ofKind(district(giving), kind).stream()
                .map(OrgUnit::id)
                .toList();
    }

    /** Of a kind; where the district has no such unit, those in which the duties are held that receive it. */
    private List<String> standingFor(Giving giving, HandOver handOver, String kind) {
        List<String> such = units.tree().standingFor(district(giving), kind).stream()
                .map(OrgUnit::id)
                .toList();
        return such.isEmpty() ? held(giving, handOver.duties()) : such;
    }

    private List<String> held(Giving giving, List<String> duties) {
        Set<String> held = Set.copyOf(holders.units(duties));
        return units.tree().below(district(giving)).stream()
                .map(OrgUnit::id)
                .filter(held::contains)
                .toList();
    }

    private List<String> named(Giving giving, FormulaText formula) {
        Object value = giving.register()
                .with(trial -> trial.value(giving.cells(), giving.now(), formula))
                .orElse("");
        Stream<?> all = value instanceof List<?> several ? several.stream() : Stream.of(value);
        return all.map(String::valueOf)
                .filter(unit -> units.tree().findBelow(district(giving), unit).isPresent())
                .distinct()
                .toList();
    }

    private static String district(Giving giving) {
        return giving.register().plan().head().district();
    }

    /** What was chosen last is put forward, else the one that serves the place or lies nearest. */
    private Receivers chosen(Giving giving, HandOver handOver, List<String> may, Optional<String> serving) {
        UnitPlaces.UnitPlace from = places.of(giving.unit());
        HandOverReach reach = HandOverReach.everything(giving.register().id());
        Optional<String> last = store.lastReceiver(reach, from.district(), handOver.id(), from.ord());
        Optional<String> near = near(giving, may, serving);
        return new Receivers.Chosen(
                may, last.filter(may::contains).or(() -> near).or(() -> only(may)));
    }

    private static Optional<String> only(List<String> may) {
        return may.size() == 1 ? Optional.of(may.getFirst()) : Optional.empty();
    }

    private Optional<String> near(Giving giving, List<String> may, Optional<String> serving) {
        OrgTree tree = units.tree();
        String at = serving.flatMap(field -> Optional.ofNullable(giving.cells().get(field)))
                .map(String::valueOf)
                .filter(unit -> tree.find(unit).isPresent())
                .orElse(giving.unit());
        return may.stream()
                .filter(unit -> tree.within(unit, at) || tree.within(at, unit))
                .findFirst();
    }
}
