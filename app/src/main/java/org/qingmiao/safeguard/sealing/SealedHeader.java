package org.qingmiao.safeguard.sealing;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The first bytes of a sealed value: a sign, the version of the format, and the id of the key. Older values have none. */
final class SealedHeader {
    /** Six, so that they are whole in base64 too. */
    static final int LENGTH = 6;

    private static final byte SIGN = 'q';
    private static final byte VERSION = 1;
    private static final int ID = 2;

    private SealedHeader() {}

    static byte[] of(String key) {
        byte[] header = new byte[LENGTH];
        header[0] = SIGN;
        header[1] = VERSION;
        System.arraycopy(HexFormat.of().parseHex(key), 0, header, ID, LENGTH - ID);
        return header;
    }

    /** The id of the key; an older value may begin so by chance, once in 65,536. */
    static Optional<String> keyOf(byte[] sealed) {
        return sealed.length < LENGTH || sealed[0] != SIGN || sealed[1] != VERSION
                ? Optional.empty()
                : Optional.of(HexFormat.of().formatHex(sealed, ID, LENGTH));
    }

    static byte[] with(byte[] header, byte[] rest) {
        byte[] both = Arrays.copyOf(header, header.length + rest.length);
        System.arraycopy(rest, 0, both, header.length, rest.length);
        return both;
    }
}
