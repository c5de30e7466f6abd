package org.qingmiao.register.loaded;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.qingmiao.register.storage.ApartKey;
import org.qingmiao.safeguard.SecretSealing;

/** The key of what lies apart, made from the installation's. */
record InstallationApartKey(SecretSealing sealing) implements ApartKey {
    static final String OF = "register-apart";

    @Override
    public byte[] token(UUID record) {
        return sealing.hash(OF, bytes(record));
    }

    @Override
    public byte[] seal(UUID record) {
        return sealing.seal(OF, bytes(record));
    }

    @Override
    public UUID open(byte[] sealed) {
        ByteBuffer buffer = ByteBuffer.wrap(sealing.open(OF, sealed));
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
