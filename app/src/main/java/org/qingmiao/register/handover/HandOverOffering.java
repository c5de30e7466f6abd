package org.qingmiao.register.handover;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.HandOver;
import org.qingmiao.register.definition.RegisterStep;
import org.qingmiao.register.handover.HandOverReceivers.Giving;
import org.qingmiao.register.handover.HandOverReceivers.Receivers;
import org.qingmiao.register.handover.KeptHandOver.Course;
import org.qingmiao.register.handover.KeptHandOver.Place;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.storage.StoredRecord;
import org.qingmiao.register.storage.UnitPlaces;
import org.springframework.stereotype.Component;

/** Offers what a step hands over, in the transaction of the step. What it offered before ends with that. */
@Component
public class HandOverOffering {
    private final HandOverReceivers receivers;
    private final HandOverWriting writing;
    private final HandedRecords handed;
    private final UnitPlaces places;

    HandOverOffering(HandOverReceivers receivers, HandOverWriting writing, HandedRecords handed, UnitPlaces places) {
        this.receivers = receivers;
        this.writing = writing;
        this.handed = handed;
        this.places = places;
    }

    public HandOverOffering by(Clock other) {
        return new HandOverOffering(receivers, writing.by(other), handed, places);
    }

    /** A hand-over for which whoever offers it chooses a unit. */
    public record Choice(HandOver handOver, List<String> units, Optional<String> suggested) {}

    /** @param to units; none if it goes to somebody who has no account */
    record Offer(HandOver handOver, List<String> to, String outside) {}

    /** @param handOver its id */
    public record Unplaced(String handOver, Text message) {}

    /**
     * What a step will offer.
     *
     * @param faults where nobody can receive
     */
    public record Plan(List<Offer> offers, List<Unplaced> faults) {
        public Plan {
            offers = List.copyOf(offers);
            faults = List.copyOf(faults);
        }
    }

    /** A record as it is to be handed over. */
    public Giving giving(KeptRegister register, String unit, Map<String, @Nullable Object> cells) {
        return new Giving(register, unit, cells, writing.now());
    }

    private static List<HandOver> offered(Giving giving, RegisterStep step) {
        return step.effects().handOver().stream()
                .flatMap(id -> Optional.ofNullable(
                        giving.register().definition().handOvers().get(id))
                        .stream())
                .toList();
    }

    /** What whoever takes a step has to choose. */
    public List<Choice> choices(Giving giving, RegisterStep step) {
        List<Choice> choices = new ArrayList<>();
        for (HandOver handOver : offered(giving, step)) {
            if (receivers.of(giving, handOver) instanceof Receivers.Chosen chosen) {
                choices.add(new Choice(handOver, chosen.units(), chosen.suggested()));
            }
        }
        return choices;
    }

    /**
     * What a step offers.
     *
     * @param given units that were chosen, by hand-over
     */
    public Plan plan(Giving giving, RegisterStep step, Map<String, String> given) {
        List<Offer> offers = new ArrayList<>();
        List<Unplaced> faults = new ArrayList<>();
        for (HandOver handOver : offered(giving, step)) {
            switch (receivers.of(giving, handOver)) {
                case Receivers.Outside outside -> offers.add(new Offer(handOver, List.of(), outside.who()));
                case Receivers.Named named -> placed(handOver, named.units(), "none", offers, faults);
                case Receivers.Chosen chosen -> {
                    String unit = Optional.ofNullable(given.get(handOver.id()))
                            .filter(u -> !u.isBlank())
                            .orElse(chosen.units().size() == 1 ? chosen.units().getFirst() : "");
                    List<String> to = chosen.units().contains(unit) ? List.of(unit) : List.of();
                    placed(handOver, to, unit.isEmpty() ? "choose" : "wrong", offers, faults);
                }
            }
        }
        return new Plan(offers, faults);
    }

    private static void placed(
            HandOver handOver, List<String> to, String fault, List<Offer> offers, List<Unplaced> faults) {
        if (to.isEmpty()) {
            faults.add(new Unplaced(handOver.id(), Messages.of("handover.receiver." + fault, handOver.label())));
        } else {
            offers.add(new Offer(handOver, to, ""));
        }
    }

    /**
     * Offers it.
     *
     * @param number by which people know the record
     */
    public void offer(Giving giving, StoredRecord.Key record, String number, Plan plan) {
        if (plan.offers().isEmpty()) {
            return;
        }
        UUID act = UUID.randomUUID();
        Place from = place(giving.unit());
        for (Offer offer : plan.offers()) {
            end(giving, record, offer.handOver());
            List<Optional<Place>> to = offer.to().isEmpty()
                    ? List.of(Optional.empty())
                    : offer.to().stream().map(u -> Optional.of(place(u))).toList();
            to.forEach(receiver ->
                    begin(giving, made(giving, offer, record, number, act, from, receiver, Optional.empty())));
        }
        writing.open(giving.register(), record);
    }

    private Place place(String unit) {
        return new Place(unit, places.of(unit).ord());
    }

    private void end(Giving giving, StoredRecord.Key record, HandOver handOver) {
        handed.of(giving.register().definition(), record.district(), record.id()).stream()
                .filter(h -> h.kind().equals(handOver.id()) && h.state().isLive())
                .map(h -> HandOverChange.of(h)
                        .state(HandOverState.ENDED)
                        .course(h.course().ended(writing.now()))
                        .next())
                .forEach(h -> writing.replace(h, "end"));
    }

    /** One that needs no acceptance is its receiver's at once. */
    private KeptHandOver made(
            Giving giving,
            Offer offer,
            StoredRecord.Key record,
            String number,
            UUID act,
            Place from,
            Optional<Place> to,
            Optional<UUID> passedFrom) {
        boolean atOnce = offer.handOver().accept().isEmpty();
        Course course = Course.offered(writing.now(), ActorContext.present().person());
        KeptHandOver made = new KeptHandOver(
                record.district(),
                UUID.randomUUID(),
                giving.register().id(),
                record.id(),
                offer.handOver().id(),
                number,
                act,
                from,
                to,
                to.isPresent() ? "" : offer.outside(),
                atOnce ? HandOverState.ACCEPTED : HandOverState.OFFERED,
                false,
                Optional.empty(),
                atOnce ? course.accepted(writing.now(), Optional.empty()) : course,
                passedFrom,
                Optional.empty(),
                1,
                List.of());
        return HandOverParts.with(giving, offer.handOver(), made);
    }

    /** Offers what a unit has to another one, in its place. */
    KeptHandOver pass(Giving giving, HandOver handOver, KeptHandOver passed, String unit) {
        KeptHandOver made = made(
                giving,
                new Offer(handOver, List.of(unit), ""),
                new StoredRecord.Key(passed.district(), passed.record()),
                passed.number(),
                passed.offering(),
                passed.from(),
                Optional.of(place(unit)),
                Optional.of(passed.id()));
        begin(giving, made);
        return made;
    }

    /** What needs no acceptance waits for none. */
    private void begin(Giving giving, KeptHandOver made) {
        writing.insert(made);
        writing.tellReceivers(
                giving.register().definition(), made, made.state() == HandOverState.OFFERED ? "offered" : "handed");
    }
}
