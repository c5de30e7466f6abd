package org.qingmiao.register.record;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingmiao.register.definition.RegisterStep;
import org.qingmiao.register.definition.RegisterStep.Opening;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.record.kept.KeptRegisters;
import org.qingmiao.register.record.kept.RecordFields;
import org.springframework.stereotype.Component;

/**
 * Makes the records that a step opens in other registers, for the same unit. They begin with what the step gives them;
 * what else they require is asked of those who work there.
 */
@Component
public final class RecordOpenings {
    private final KeptRegisters registers;
    private final NewRecords records;
    private final RecordSurroundings surroundings;
    private final Clock clock;

    RecordOpenings(KeptRegisters registers, NewRecords records, RecordSurroundings surroundings, Clock clock) {
        this.registers = registers;
        this.records = records;
        this.surroundings = surroundings;
        this.clock = clock;
    }

    RecordOpenings by(Clock other) {
        return new RecordOpenings(registers, records.by(other), surroundings.by(other), other);
    }

    /** @param cells of the record after the step */
    void open(OpenedRecord record, RegisterStep step, Map<String, @Nullable Object> cells) {
        for (Opening opening : step.effects().open()) {
            registers
                    .find(record.register().kept().plan(), opening.register())
                    .ifPresent(target -> make(
                            record.head().key().district(),
                            record.head().unit(),
                            record.register().person().login(),
                            target,
                            values(record.register().kept(), target, opening, cells)));
        }
    }

    /**
     * Makes the record that a unit gets because it accepted what was handed to it; nothing if none is kept there.
     *
     * @param cells of the record that was handed over
     */
    public Optional<UUID> open(OpenedRecord record, Opening opening, String unit, Map<String, @Nullable Object> cells) {
        KeptRegister kept = record.register().kept();
        return registers
                .find(kept.plan(), opening.register())
                .map(target -> make(
                        record.head().key().district(),
                        unit,
                        record.register().person().login(),
                        target,
                        values(kept, target, opening, cells)));
    }

    /** What the step gives the new record, by path; a field that nobody types is none of it. */
    private Map<String, Object> values(
            KeptRegister from, KeptRegister target, Opening opening, Map<String, @Nullable Object> cells) {
        Map<String, Object> values = new LinkedHashMap<>();
        opening.with().forEach((field, formula) -> {
            String path = target.fields().path(field);
            target.fields()
                    .at(path)
                    .filter(f -> RecordFields.isTyped(f.field()))
                    .flatMap(f -> from.with(trial -> trial.value(cells, clock.instant(), formula)))
                    .ifPresent(value -> values.put(path, value));
        });
        return values;
    }

    private UUID make(int district, String unit, String login, KeptRegister target, Map<String, Object> given) {
        RecordDrafting drafting = new RecordDrafting(
                target,
                Map.of(),
                new LinkedHashMap<>(),
                surroundings.of(target, district, unit, login),
                clock.instant());
        drafting.give(given, given.keySet());
        drafting.writeDefaults();
        UUID id = UUID.randomUUID();
        records.write(new NewRecords.Beginning(target, unit, id, drafting, Optional.empty(), Optional.empty()));
        return id;
    }
}
