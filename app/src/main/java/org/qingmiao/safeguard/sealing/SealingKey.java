package org.qingmiao.safeguard.sealing;

import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key of the ring.
 *
 * @param id eight hexadecimal digits, which stand in each value that it sealed
 */
record SealingKey(String id, SecretKeySpec key) {
    private static final int ID = 4;

    static SealingKey random() {
        return new SealingKey(HexFormat.of().formatHex(Gcm.random(ID)), Gcm.key(Gcm.random(Gcm.KEY)));
    }
}
