package org.qingmiao.register.intake;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.register.record.RecordInput;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.storage.StoredRecord;
import org.qingmiao.safeguard.SecretSealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which record a code belongs to. Kept is a keyed hash of the code: whoever reads the table follows nothing. */
@Component
class SentReceipts {
    private final JdbcClient db;
    private final SecretSealing sealing;

    SentReceipts(JdbcClient db, SecretSealing sealing) {
        this.db = db;
        this.sealing = sealing;
    }

    /** The code of what a request made, where the register gives one: the same request again gets the same. */
    Optional<SenderCode> code(WorkingRegister register, RecordInput input) {
        return register.definition().receipt().flatMap(r -> input.key()).map(request -> {
            byte[] text = request.toString().getBytes(StandardCharsets.US_ASCII);
            return SenderCode.of(sealing.hash("register-receipt-code", text));
        });
    }

    void keep(WorkingRegister register, RecordInput input, StoredRecord.Key record) {
        code(register, input).ifPresent(code -> keep(code, register.id(), record));
    }

    private byte[] kept(SenderCode code) {
        return sealing.hash("register-receipt", code.bytes());
    }

    private void keep(SenderCode code, String register, StoredRecord.Key record) {
        ActorContext.runWithoutTrace(
                "receipt",
                () -> db.sql("""
                INSERT INTO register.sent_receipt (code, district, register, record)
                VALUES (:code, :district, :register, :record) ON CONFLICT DO NOTHING
                """)
                        .param("code", kept(code))
                        .param("district", record.district())
                        .param("register", register)
                        .param("record", record.id())
                        .update());
    }

    /** Where what was sent lies. */
    record Lying(String register, StoredRecord.Key record) {}

    Optional<Lying> find(SenderCode code) {
        return ActorContext.asSystem(
                "receipt",
                () -> db.sql("SELECT register, district, record FROM register.sent_receipt WHERE code = :code")
                        .param("code", kept(code))
                        .query((row, n) -> new Lying(
                                row.getString(1), new StoredRecord.Key(row.getInt(2), row.getObject(3, UUID.class))))
                        .optional());
    }
}
