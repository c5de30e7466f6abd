package org.qingmiao.register.record;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.register.definition.RegisterStep;
import org.qingmiao.register.record.RecordOutcome.RecordFault;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.record.secret.SecretWriting;
import org.qingmiao.register.right.RecordPlace;
import org.qingmiao.register.right.RecordSight;
import org.qingmiao.register.storage.Reach;
import org.qingmiao.register.storage.RecordDraft;
import org.qingmiao.register.storage.RecordRefused;
import org.qingmiao.register.storage.RecordStore;
import org.qingmiao.register.storage.StoredRecord;
import org.qingmiao.register.storage.UnitPlaces;
import org.qingmiao.register.storage.UnitPlaces.UnitPlace;
import org.qingmiao.register.trial.StepTaking;
import org.springframework.stereotype.Component;

/** Makes records. */
@Component
public final class RecordMaking {
    private final NewRecords records;
    private final UnitPlaces places;
    private final OrgUnits units;
    private final RecordSurroundings surroundings;
    private final SecretWriting secrets;
    private final Clock clock;

    RecordMaking(
            NewRecords records,
            UnitPlaces places,
            OrgUnits units,
            RecordSurroundings surroundings,
            SecretWriting secrets,
            Clock clock) {
        this.records = records;
        this.places = places;
        this.units = units;
        this.surroundings = surroundings;
        this.secrets = secrets;
        this.clock = clock;
    }

    RecordMaking by(Clock other) {
        return new RecordMaking(records.by(other), places, units, surroundings.by(other), secrets, other);
    }

    /** The units in which the person may make one: of a kind that keeps such records, in the order of the tree. */
    public List<String> units(WorkingRegister register) {
        List<Reach.Interval> intervals = register.access().createsIn();
        if (intervals.isEmpty()) {
            return List.of();
        }
        Map<String, UnitPlace> all = places.all();
        return keepers(register).stream()
                .map(OrgUnit::id)
                .filter(id -> holds(intervals, Optional.ofNullable(all.get(id)).orElseGet(() -> places.of(id))))
                .toList();
    }

    /** Whether a unit is one of them. */
    public boolean makesIn(WorkingRegister register, String unit) {
        return keepers(register).stream().anyMatch(u -> u.id().equals(unit))
                && holds(register.access().createsIn(), places.of(unit));
    }

    private List<OrgUnit> keepers(WorkingRegister register) {
        String district = register.kept().plan().head().district();
        return units.tree().keeping(district, register.definition().keptBy());
    }

    private static boolean holds(List<Reach.Interval> intervals, UnitPlace place) {
        return intervals.stream().anyMatch(i -> i.holds(place.ord()));
    }

    /** What the person may fill of a new record, and what stands there at first, by path. */
    public NewRecord begun(WorkingRegister register, String unit) {
        UnitPlace place = needed(register, unit);
        RecordDrafting drafting = drafting(register, unit, place);
        return new NewRecord(unit, sight(register, place), drafting.defaults());
    }

    /** @param first what stands in its fields at first, by path */
    public record NewRecord(String unit, RecordSight sight, Map<String, Object> first) {
        public NewRecord {
            first = Map.copyOf(first);
        }
    }

    /**
     * Makes one.
     *
     * @throws org.qingmiao.platform.ProblemException if the person may not, there or with these fields
     */
    public RecordOutcome make(WorkingRegister register, String unit, RecordInput input) {
        Drafted drafted = drafted(register, unit, input);
        return drafted.faults().isEmpty()
                ? made(register, unit, input, drafted)
                : new RecordOutcome.Faulty(drafted.faults());
    }

    /**
     * What stands in the way of making one. Nothing is written; what only the database refuses is not found.
     *
     * @throws org.qingmiao.platform.ProblemException if the person may not, there or with these fields
     */
    public List<RecordFault> judge(WorkingRegister register, String unit, RecordInput input) {
        return drafted(register, unit, input).faults();
    }

    /** The record that the same request made before, by its key and content. */
    public Optional<StoredRecord.Key> earlier(WorkingRegister register, String unit, RecordInput input) {
        return request(register, unit, input)
                .flatMap(request -> records.earlier(register.kept(), unit, id(register, input), request));
    }

    /** A new record before it is written, with what stands in its way. */
    private record Drafted(RecordDrafting drafting, Optional<RegisterStep> step, List<RecordFault> faults) {}

    private Drafted drafted(WorkingRegister register, String unit, RecordInput input) {
        UnitPlace place = needed(register, unit);
        RecordSight sight = sight(register, place);
        RecordDrafting drafting = drafting(register, unit, place);
        drafting.give(input.cells(), fillable(register, sight));
        drafting.writeDefaults();
        Optional<RegisterStep> step = making(register, sight);
        step.ifPresent(s -> drafting.take(s, taker(register), Optional.empty()));
        return new Drafted(drafting, step, drafting.faults(List.of(), RecordDraftings.unseen(register, sight)));
    }

    private static Optional<RecordDraft.Request> request(WorkingRegister register, String unit, RecordInput input) {
        return input.request("make " + unit, register.kept().layout());
    }

    static Set<String> fillable(WorkingRegister register, RecordSight sight) {
        Set<String> paths = new HashSet<>(register.kept().fields().byPath().keySet());
        paths.removeIf(path -> !sight.fills(path));
        return paths;
    }

    private UnitPlace needed(WorkingRegister register, String unit) {
        if (!makesIn(register, unit)) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        return places.of(unit);
    }

    private RecordSight sight(WorkingRegister register, UnitPlace place) {
        String state =
                register.kept().compiled().graph().begins().stream().findFirst().orElse("");
        return register.access()
                .making(new RecordPlace(
                        place.ord(), state, Optional.of(register.person().login()), Set.of()));
    }

    private RecordDrafting drafting(WorkingRegister register, String unit, UnitPlace place) {
        return new RecordDrafting(
                register.kept(),
                Map.of(),
                new LinkedHashMap<>(),
                surroundings.of(register, place.district(), unit),
                clock.instant());
    }

    /** The step by which records are made, if the register has one that is the person's. */
    private static Optional<RegisterStep> making(WorkingRegister register, RecordSight sight) {
        return register.definition().steps().values().stream()
                .filter(RegisterStep::makesRecord)
                .filter(sight::takes)
                .findFirst();
    }

    private StepTaking.Taker taker(WorkingRegister register) {
        Instant now = clock.instant();
        return new StepTaking.Taker(
                now, StoredCells.moment(now), Optional.of(register.person().login()));
    }

    private RecordOutcome made(WorkingRegister register, String unit, RecordInput input, Drafted drafted) {
        try {
            RecordStore.Outcome made = records.write(new NewRecords.Beginning(
                    register.kept(),
                    unit,
                    id(register, input),
                    drafted.drafting(),
                    drafted.step().map(s -> new RecordDraft.Act(s.id(), input.reason())),
                    request(register, unit, input)));
            return new RecordOutcome.Done(made.record(), made.version(), made.repeated());
        } catch (RecordRefused refused) {
            return RecordOutcome.Faulty.of(refused);
        }
    }

    /** The same request makes the same record; from its key alone nobody guesses it, nor from the record who sent it. */
    private UUID id(WorkingRegister register, RecordInput input) {
        return input.key()
                .map(key -> UUID.nameUUIDFromBytes(
                        (register.id() + "/" + key + "/" + register.person().login()).getBytes(StandardCharsets.UTF_8)))
                .map(id -> register.kept().layout().hidesFirstAuthor() ? secrets.unguessed(id) : id)
                .orElseGet(UUID::randomUUID);
    }
}
