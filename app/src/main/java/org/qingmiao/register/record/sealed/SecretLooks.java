package org.qingmiao.register.record.sealed;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordEditing;
import org.qingmiao.register.record.StoredCells;
import org.qingmiao.register.right.SecretSight;
import org.qingmiao.register.storage.ApartStore;
import org.qingmiao.register.storage.SealedStore;
import org.qingmiao.register.storage.StoredRecord;
import org.qingmiao.register.storage.UnitPlaces;
import org.qingmiao.register.storage.layout.TableLayout;
import org.springframework.stereotype.Component;

/**
 * Looks at what does not lie with a record. Whether somebody may look follows from rights alone; each look states its
 * purpose, needs another person's agreement where the definition asks it, and is an entry, whether or not something is
 * there.
 */
@Component
public final class SecretLooks {
    private final SealedStore vault;
    private final ApartStore apart;
    private final UnitPlaces places;
    private final RecordEditing editing;
    private final SecretRequests requests;
    private final Clock clock;

    SecretLooks(
            SealedStore vault,
            ApartStore apart,
            UnitPlaces places,
            RecordEditing editing,
            SecretRequests requests,
            Clock clock) {
        this.vault = vault;
        this.apart = apart;
        this.places = places;
        this.editing = editing;
        this.requests = requests;
        this.clock = clock;
    }

    /** What the reader may look at, if need be with another person's agreement. */
    public SecretSight sight(OpenedRecord record) {
        return SecretReach.sight(record);
    }

    /**
     * What the reader may look at now.
     *
     * @throws org.qingmiao.platform.ProblemException if there is nothing, or nobody agreed to it
     */
    SecretSight allowed(OpenedRecord record) {
        return allowed(record, agreed(record));
    }

    private SecretSight allowed(OpenedRecord record, Optional<SecretRequest> agreed) {
        SecretSight sight = sight(record);
        if (!sight.isThere()) {
            throw RequestProblem.NOT_THERE.exception();
        }
        if (sight.second().isPresent() && agreed.isEmpty()) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        return sight;
    }

    /**
     * Asks another person to agree to a look, unless somebody did or has yet to answer.
     *
     * @param about what the record is called
     * @return the duty of that person
     * @throws org.qingmiao.platform.ProblemException if nobody has to agree
     */
    public String ask(OpenedRecord record, String about, String purpose) {
        String duty = sight(record).second().orElseThrow(() -> RequestProblem.NOT_ALLOWED.exception());
        if (requests.mine(record).filter(r -> r.stands(clock.instant())).isEmpty()) {
            requests.ask(record, duty, about, purpose);
        }
        return duty;
    }

    /** The agreement by which the reader may look now; nothing where none is needed. */
    public Optional<SecretRequest> agreed(OpenedRecord record) {
        return sight(record)
                .second()
                .flatMap(duty -> requests.mine(record))
                .filter(request -> request.isValid(clock.instant()));
    }

    /**
     * Looks.
     *
     * @param purpose of this look; where another person agreed to one, it is that one's
     * @throws org.qingmiao.platform.ProblemException if the reader may not look, or nobody agreed to it
     */
    public SecretLook look(OpenedRecord record, String purpose) {
        Optional<SecretRequest> agreed = agreed(record);
        SecretSight sight = allowed(record, agreed);
        Map<String, String> asked = agreed.flatMap(SecretRequest::answeredBy)
                .map(by -> Map.of("agreed_by", by))
                .orElse(Map.of());
        return ActorContext.forPurpose(
                agreed.map(SecretRequest::purpose).orElse(purpose), () -> look(record, sight, asked));
    }

    private SecretLook look(OpenedRecord record, SecretSight sight, Map<String, String> asked) {
        TableLayout layout = record.register().kept().layout();
        StoredRecord.Key key = record.head().key();
        SealedStore.Sealed sealed = sight.see().isEmpty()
                ? new SealedStore.Sealed(0, Map.of(), Map.of())
                : vault.look(layout, SecretReach.vault(record, places), key, asked);
        List<Map<String, Object>> told = sight.apart().isEmpty()
                ? List.of()
                : apart.look(layout, SecretReach.apart(), key, rows(record), asked).stream()
                        .map(entry -> told(record, sight, entry))
                        .filter(entry -> !entry.isEmpty())
                        .toList();
        return new SecretLook(sealed.version(), shown(record, sight, sealed), rows(sight, sealed), told);
    }

    /** Rows that the reader sees, of which something may be told apart. */
    private static List<UUID> rows(OpenedRecord record) {
        return record.stored().rows().entrySet().stream()
                .filter(rows -> record.register().kept().layout().hidesAuthorOf(List.of(rows.getKey())))
                .flatMap(rows -> rows.getValue().stream())
                .map(StoredRecord.Row::id)
                .toList();
    }

    private static Map<String, Object> told(OpenedRecord record, SecretSight sight, Map<String, Object> entry) {
        Map<String, Object> told = new LinkedHashMap<>();
        entry.forEach((path, value) -> field(record, path)
                .filter(f -> sight.seesApart(path))
                .ifPresent(f -> told.put(path, StoredCells.cell(f.kind(), value))));
        return told;
    }

    private static Optional<RegisterField> field(OpenedRecord record, String path) {
        Optional<Section> section = record.register().definition().sectionOf(path);
        return section.flatMap(s -> Optional.ofNullable(s.fields().get(path.substring(path.lastIndexOf('.') + 1))));
    }

    /** With what is computed of it, which is worked out at each look. */
    private Map<String, Object> shown(OpenedRecord record, SecretSight sight, SealedStore.Sealed sealed) {
        Map<String, Object> shown = new LinkedHashMap<>(
                editing.sealed(record, sealed, Map.of(), List.of()).shown());
        shown.keySet().removeIf(path -> !sight.sees(path));
        return shown;
    }

    private static Map<String, List<StoredRecord.Row>> rows(SecretSight sight, SealedStore.Sealed sealed) {
        Map<String, List<StoredRecord.Row>> rows = new LinkedHashMap<>();
        sealed.rows()
                .forEach((section, all) -> rows.put(
                        section, all.stream().map(row -> row.only(sight::sees)).toList()));
        rows.values().removeIf(List::isEmpty);
        rows.keySet().removeIf(section -> sight.see().stream().noneMatch(path -> path.startsWith(section + ".")));
        return rows;
    }
}
