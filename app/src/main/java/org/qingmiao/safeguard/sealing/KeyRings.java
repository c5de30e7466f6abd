package org.qingmiao.safeguard.sealing;

/** Where the ring of keys is found as it is by now. */
public interface KeyRings {
    /** For opening and hashing: one that may be some seconds old. */
    KeyRing known();

    /** For sealing: one of which it is known that its active key was active some seconds ago. */
    KeyRing fresh();

    /** The ring as it is now, if the last look at it was not just before. */
    KeyRing again();

    /** The one key of an installation without a database. */
    static KeyRings of(OuterKey outer) {
        KeyRing ring = KeyRing.of(outer);
        return new KeyRings() {
            @Override
            public KeyRing known() {
                return ring;
            }

            @Override
            public KeyRing fresh() {
                return ring;
            }

            @Override
            public KeyRing again() {
                return ring;
            }
        };
    }
}
