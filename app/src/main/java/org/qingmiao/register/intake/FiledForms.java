package org.qingmiao.register.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.qingmiao.safeguard.SecretSealing;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.springframework.stereotype.Component;

/** The request that a form is, and the entry of what came of it. */
@Component
class FiledForms {
    private final SecretSealing sealing;
    private final Audit audit;

    FiledForms(SecretSealing sealing, Audit audit) {
        this.sealing = sealing;
        this.audit = audit;
    }

    /**
     * The same form with the same words is the same request; nobody without the key makes it again.
     *
     * @param where a register and the unit or record there
     */
    UUID request(String where, FormProofs.Opened opened, Map<String, Object> cells) {
        String text = where + " " + opened.number() + " " + new TreeMap<>(cells);
        ByteBuffer hash = ByteBuffer.wrap(sealing.hash("register-form", text.getBytes(StandardCharsets.UTF_8)));
        return new UUID(hash.getLong(), hash.getLong());
    }

    /**
     * No name, no address, not the record either: what is in it, its own entry says by fields.
     *
     * @param many whether many came from one address
     */
    void entry(String register, String unit, boolean many) {
        audit.record(AuditEntry.act(
                "register.public", "register:" + register, unit, many ? Map.of("many", "yes") : Map.of()));
    }
}
