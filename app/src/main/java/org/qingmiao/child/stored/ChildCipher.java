package org.qingmiao.child.stored;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.qingmiao.safeguard.SecretSealing;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Seals words about people, bound to the row in which they lie, and makes the tokens by which they are found. */
@Component
public class ChildCipher {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final SecretSealing sealing;

    ChildCipher(SecretSealing sealing) {
        this.sealing = sealing;
    }

    public byte[] seal(String table, UUID row, Object words) {
        return sealing.seal(table + ":" + row, JSON.writeValueAsBytes(words));
    }

    public <T> T open(String table, UUID row, byte[] sealed, Class<T> type) {
        return JSON.readValue(sealing.open(table + ":" + row, sealed), type);
    }

    /** The same for the same text; says nothing of it to who has not the key. */
    public long token(String text) {
        byte[] hash = sealing.hash("child token", text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(hash).getLong();
    }
}
