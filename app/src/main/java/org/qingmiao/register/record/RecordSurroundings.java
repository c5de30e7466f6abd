package org.qingmiao.register.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.register.childindex.PointedChildren;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.handover.HandedRecords;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.record.kept.KeptRegisters;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.storage.Reach;
import org.qingmiao.register.storage.RecordStore;
import org.qingmiao.register.storage.StoredRecord;
import org.qingmiao.register.trial.given.TrialField;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/**
 * What stands around a record and its expressions may read: the unit that keeps it, who acts, what is known of children to
 * whom it points, what other records share.
 */
@Component
public final class RecordSurroundings {
    private final KeptRegisters registers;
    private final RecordStore store;
    private final OrgUnits units;
    private final HandedRecords handed;
    private final PointedChildren children;
    private final Clock clock;

    RecordSurroundings(
            KeptRegisters registers,
            RecordStore store,
            OrgUnits units,
            HandedRecords handed,
            PointedChildren children,
            Clock clock) {
        this.handed = handed;
        this.registers = registers;
        this.store = store;
        this.units = units;
        this.children = children;
        this.clock = clock;
    }

    RecordSurroundings by(Clock other) {
        return new RecordSurroundings(registers, store, units, handed, children, other);
    }

    /** Those of a record that a unit keeps, for who works in the register. */
    SurroundedCells.Around of(WorkingRegister register, int district, String unit) {
        return new Surroundings(
                register.kept(), district, unit, register.person().login(), Optional.of(register.person()));
    }

    /** The same for the engine, which may point to all that is there. */
    SurroundedCells.Around of(KeptRegister register, int district, String unit, String login) {
        return new Surroundings(register, district, unit, login, Optional.empty());
    }

    /** The cells by which a whole record is judged, by nobody in particular. */
    public Map<String, @Nullable Object> cells(KeptRegister register, StoredRecord whole) {
        Map<String, @Nullable Object> cells = new FormulaInput(register).of(whole);
        of(register, whole.head().key().district(), whole.head().unit(), "").add(cells);
        return cells;
    }

    /** Of one record, while it is worked on: what was looked up for a value is not looked up for it again. */
    private final class Surroundings implements SurroundedCells.Around {
        private final KeptRegister register;
        private final int district;
        private final String unit;
        private final String login;
        private final Optional<Person> writer;
        private final Map<List<Object>, Map<String, Object>> known = new HashMap<>();

        Surroundings(KeptRegister register, int district, String unit, String login, Optional<Person> writer) {
            this.register = register;
            this.district = district;
            this.unit = unit;
            this.login = login;
            this.writer = writer;
        }

        @Override
        public void add(Map<String, @Nullable Object> cells) {
            cells.put("unit", unit);
            cells.put("me", login);
            kind(unit).ifPresent(kind -> cells.put("unit.kind", kind));
            if (cells.get("this") instanceof String id) {
                cells.putAll(known.computeIfAbsent(List.of("this", id), k -> moments(register, district, id)));
            }
            for (TrialField field : register.fields().byPath().values()) {
                Object value = cells.get(field.name());
                if (value != null) {
                    known.computeIfAbsent(List.of(field.name(), value), k -> parts(register, district, field, value))
                            .forEach((part, v) -> cells.put(field.name() + "." + part, v));
                }
            }
        }

        @Override
        public boolean isPointedTo(FieldKind kind, Object value) {
            return writer.map(person -> children.isWithinReach(kind, value, person))
                    .orElse(true);
        }
    }

    private Map<String, Object> moments(KeptRegister register, int district, String id) {
        Map<String, Object> moments = new LinkedHashMap<>();
        handed.moments(register.definition(), district, UUID.fromString(id))
                .forEach((what, at) -> moments.put(what + "_at", StoredCells.moment(at)));
        return moments;
    }

    private Optional<String> kind(String unit) {
        return units.tree().find(unit).map(u -> u.kind());
    }

    private Map<String, Object> parts(KeptRegister register, int district, TrialField field, Object value) {
        return switch (field.field().kind()) {
            case FieldKind.Unit k ->
                kind(value.toString())
                        .<Map<String, Object>>map(kind -> Map.of("kind", kind))
                        .orElse(Map.of());
            case FieldKind.Child k -> children.parts(value, LocalDate.ofInstant(clock.instant(), clock.getZone()));
            case FieldKind.Reference k
            when k.section().isEmpty() -> shared(register, district, k.register(), field, value);
            default -> Map.of();
        };
    }

    /** What another record shares with those that name it; it may share nothing else. */
    private Map<String, Object> shared(
            KeptRegister register, int district, String other, TrialField field, Object value) {
        Map<String, Object> parts = new LinkedHashMap<>();
        registers
                .find(register.plan(), other)
                .ifPresent(target -> other(target, district, value).ifPresent(record -> {
                    Map<String, Object> shown = FormulaInput.shown(target, record);
                    for (String part :
                            register.compiled().scope().parts(field.field()).keySet()) {
                        Object shared = part.equals("state")
                                ? record.head().state()
                                : shown.get(target.fields().path(part));
                        if (shared != null) {
                            parts.put(part, shared);
                        }
                    }
                }));
        return parts;
    }

    private Optional<StoredRecord> other(KeptRegister target, int district, Object id) {
        try {
            StoredRecord.Key key = new StoredRecord.Key(district, UUID.fromString(id.toString()));
            return store.read(target.layout(), Reach.everything(target.definition()), key);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
