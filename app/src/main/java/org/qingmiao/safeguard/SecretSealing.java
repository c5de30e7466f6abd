package org.qingmiao.safeguard;

import org.qingmiao.safeguard.sealing.KeyRing;
import org.qingmiao.safeguard.sealing.KeyRings;
import org.springframework.stereotype.Component;

/**
 * Encrypts what nobody may read who has the database alone: secrets of second factors, addresses of people, words about
 * children, sealed parts of records (AES-256-GCM). Each value tells its key; there are several, of which one seals. What is
 * stored like this has to be named by its room as a {@link org.qingmiao.safeguard.sealing.SealedSource}, so that it gets
 * another key with the others.
 */
@Component
public class SecretSealing {
    private final KeyRings rings;

    public SecretSealing(KeyRings rings) {
        this.rings = rings;
    }

    /** The key's id, the nonce, then text and tag; the owner is bound to it, so that a secret cannot be given to another. */
    public byte[] seal(String owner, byte[] secret) {
        return rings.fresh().seal(owner, secret);
    }

    /** @throws org.qingmiao.safeguard.sealing.SealedOtherwise if it was sealed with another key or for another owner, or was changed since */
    public byte[] open(String owner, byte[] sealed) {
        KeyRing known = rings.known();
        // Another server may have sealed it with a key that is newer than what is known here.
        return (known.isOfUnknownKey(sealed) ? rings.again() : known).open(owner, sealed);
    }

    /**
     * A keyed hash (HMAC-SHA-256): the same for the same text, and nothing to who has not the key.
     *
     * @param purpose has a key of its own, so that hashes of one purpose say nothing of another
     */
    public byte[] hash(String purpose, byte[] text) {
        return rings.known().hash(purpose, text);
    }

    /** Tells by which key something was sealed, without telling the key. */
    public static String keyOf(byte[] sealed) {
        return KeyRing.keyOf(sealed);
    }
}
