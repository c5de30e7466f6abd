package org.qingmiao.register.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.record.StoredCells;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.record.kept.KeptRegisters;
import org.qingmiao.register.storage.Reach;
import org.qingmiao.register.storage.RecordStore;
import org.qingmiao.register.storage.StoredRecord;
import org.springframework.stereotype.Component;

/** What whoever sent something may follow of it: what its definition names, and since when it is so. */
@Component
public final class FollowedReports {
    private static final String STATE = "state";

    private final SentReceipts receipts;
    private final KeptRegisters registers;
    private final RecordStore store;

    FollowedReports(SentReceipts receipts, KeptRegisters registers, RecordStore store) {
        this.receipts = receipts;
        this.registers = registers;
        this.store = store;
    }

    /** @param told what the register shows of it, in its order */
    public record Followed(KeptRegister register, List<Told> told) {
        public Followed {
            told = List.copyOf(told);
        }
    }

    /** Something that is shown. */
    public sealed interface Told {
        /** Since when. */
        Instant since();

        record InState(Text label, Instant since) implements Told {}

        /** @param cell as records are shown */
        record InField(RegisterField field, Object cell, Instant since) implements Told {}
    }

    /** Nothing if no record of the plan's registers has the code. */
    public Optional<Followed> of(Plan plan, SenderCode code) {
        return receipts.find(code)
                .flatMap(lying -> registers
                        .find(plan, lying.register())
                        .flatMap(register ->
                                ActorContext.asSystem("receipt", () -> followed(register, lying.record()))));
    }

    private Optional<Followed> followed(KeptRegister register, StoredRecord.Key key) {
        Reach reach = Reach.everything(register.definition());
        List<String> shows =
                register.definition().receipt().map(Register.Receipt::shows).orElse(List.of());
        return store.read(register.layout(), reach, key).map(record -> {
            List<RecordStore.Version> versions = store.versions(register.layout(), reach, key);
            List<Told> told = new ArrayList<>();
            for (String name : shows) {
                if (name.equals(STATE)) {
                    told.add(state(register, record, versions));
                } else {
                    field(register, record, versions, name).ifPresent(told::add);
                }
            }
            return new Followed(register, told);
        });
    }

    private static Told state(KeptRegister register, StoredRecord record, List<RecordStore.Version> versions) {
        String state = record.head().state();
        Instant since = versions.stream()
                .takeWhile(v -> v.state().equals(state))
                .reduce((newer, older) -> older)
                .map(RecordStore.Version::at)
                .orElse(record.head().changedAt());
        Text label = Optional.ofNullable(register.definition().states().get(state))
                .map(s -> s.label())
                .orElse(Text.same(""));
        return new Told.InState(label, since);
    }

    private Optional<Told> field(
            KeptRegister register, StoredRecord record, List<RecordStore.Version> versions, String name) {
        String path = register.fields().path(name);
        Object value = record.values().get(path);
        return register.fields()
                .at(path)
                .filter(f -> value != null && register.layout().liesWithRecord(path))
                .map(f -> new Told.InField(
                        f.field(),
                        StoredCells.cell(f.field().kind(), Objects.requireNonNull(value)),
                        since(register, record.head().key(), versions, path, Objects.requireNonNull(value))));
    }

    /** The newest versions first: since the last one in which it was said so without a break. */
    private Instant since(
            KeptRegister register,
            StoredRecord.Key key,
            List<RecordStore.Version> versions,
            String path,
            Object value) {
        Reach reach = Reach.everything(register.definition());
        Instant since = versions.getFirst().at();
        for (RecordStore.Version version : versions) {
            boolean same = store.read(register.layout(), reach, key, version.version())
                    .filter(r -> value.equals(r.values().get(path)))
                    .isPresent();
            if (!same) {
                return since;
            }
            since = version.at();
        }
        return since;
    }
}
