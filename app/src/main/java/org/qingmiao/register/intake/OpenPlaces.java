package org.qingmiao.register.intake;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.intake.PlaceForm.Place;
import org.qingmiao.register.record.RecordSurroundings;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.record.kept.KeptRegisters;
import org.qingmiao.register.right.PublicForm;
import org.qingmiao.register.right.PublicSight;
import org.qingmiao.register.storage.Reach;
import org.qingmiao.register.storage.RecordQuery;
import org.qingmiao.register.storage.RecordStore;
import org.qingmiao.register.storage.StoredRecord;
import org.qingmiao.register.storage.UnitPlaces;
import org.springframework.stereotype.Component;

/** The records that the public may pick by name, because a public map or list shows them. Others are not there. */
@Component
public final class OpenPlaces {
    private static final int LOOKED_AT = 1000;
    private static final int SHOWN = 30;

    private final KeptRegisters registers;
    private final RecordStore store;
    private final UnitPlaces units;
    private final RecordSurroundings surroundings;
    private final Clock clock;

    OpenPlaces(
            KeptRegisters registers,
            RecordStore store,
            UnitPlaces units,
            RecordSurroundings surroundings,
            Clock clock) {
        this.registers = registers;
        this.store = store;
        this.units = units;
        this.surroundings = surroundings;
        this.clock = clock;
    }

    /** In the order of their packs. */
    public List<PlaceForm> all(Plan plan) {
        return registers.all(plan).stream().flatMap(r -> of(r).stream()).toList();
    }

    private static Optional<PlaceForm> of(KeptRegister register) {
        return PublicForm.of(register.definition())
                .map(form -> new PlaceForm(register, form))
                .filter(form -> !form.sections().isEmpty()
                        && !PublicSight.of(register.definition()).isEmpty());
    }

    /** @throws org.qingmiao.platform.ProblemException if there is no such register, or the public adds nothing to it */
    public PlaceForm needed(Plan plan, String id) {
        return registers.find(plan, id).flatMap(OpenPlaces::of).orElseThrow(() -> RequestProblem.NOT_THERE.exception());
    }

    /**
     * Some whose name has these words in it.
     *
     * @param words empty for any
     */
    public List<Place> find(PlaceForm form, String words) {
        Reach reach = Reach.everything(form.kept().definition());
        RecordQuery query = RecordQuery.all(district(form), LOOKED_AT);
        return ActorContext.asSystem(
                "public",
                () -> store.list(form.kept().layout(), reach, query).stream()
                        .filter(record ->
                                name(form.kept(), record, sights(form)).contains(words))
                        .flatMap(record -> place(form, record.head().key()).stream())
                        .limit(SHOWN)
                        .toList());
    }

    /** One of them; nothing if the public knows nothing of it. */
    public Optional<Place> find(PlaceForm form, UUID id) {
        return ActorContext.asSystem("public", () -> place(form, new StoredRecord.Key(district(form), id)));
    }

    private int district(PlaceForm form) {
        return units.of(form.kept().plan().head().district()).district();
    }

    private static List<PublicSight> sights(PlaceForm form) {
        return PublicSight.of(form.kept().definition());
    }

    private Optional<Place> place(PlaceForm form, StoredRecord.Key key) {
        KeptRegister kept = form.kept();
        return store.read(kept.layout(), Reach.everything(kept.definition()), key)
                .flatMap(record -> {
                    Map<String, @Nullable Object> cells = surroundings.cells(kept, record);
                    List<PublicSight> open = sights(form).stream()
                            .filter(sight -> sight.when()
                                    .map(when -> kept.with(trial -> trial.value(cells, clock.instant(), when))
                                            .filter(Boolean.TRUE::equals)
                                            .isPresent())
                                    .orElse(true))
                            .toList();
                    String name = name(kept, record, open);
                    return name.isEmpty()
                            ? Optional.empty()
                            : Optional.of(
                                    new Place(key.id(), name, record.head().unit()));
                });
    }

    /** The first line of text that everybody sees of it; empty if nobody does. */
    private static String name(KeptRegister register, StoredRecord record, List<PublicSight> sights) {
        Set<String> sees = new HashSet<>();
        sights.forEach(sight -> sees.addAll(sight.sees()));
        return register.fields().byPath().entrySet().stream()
                .filter(f -> sees.contains(f.getKey()) && f.getValue().field().kind() instanceof FieldKind.Line)
                .map(f -> Objects.toString(record.values().get(f.getKey()), ""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }
}
