package org.qingmiao.safeguard.sealing;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The keys of an installation at a moment: one that seals, those that only open, and the one of keyed hashes. A value
 * tells the key that sealed it; its owner and that key's id are bound to it.
 */
public final class KeyRing {
    private static final byte[] NO_PREFIX = {};

    private final SealingKey active;
    private final Map<String, SealingKey> keys;
    private final @Nullable SealingKey first;
    private final SealingKey search;
    private final Map<String, String> lost;

    /**
     * As the rows of the database say.
     *
     * @param first the one that sealed values before they told their key
     * @param lost keys that another outer key wraps, with that key's id
     */
    KeyRing(
            SealingKey active,
            Map<String, SealingKey> keys,
            Optional<SealingKey> first,
            SealingKey search,
            Map<String, String> lost) {
        this.active = active;
        this.keys = Map.copyOf(keys);
        this.first = first.orElse(null);
        this.search = search;
        this.lost = Map.copyOf(lost);
    }

    /** The one key of an installation that has no ring yet. */
    static KeyRing of(OuterKey outer) {
        SealingKey only = outer.asFirst();
        return new KeyRing(only, Map.of(only.id(), only), Optional.of(only), only, Map.of());
    }

    /** Of the key that seals. */
    String activeId() {
        return active.id();
    }

    Map<String, SealingKey> keys() {
        return keys;
    }

    SealingKey search() {
        return search;
    }

    /** Bound to its owner, so that it cannot be given to somebody else. */
    public byte[] seal(String owner, byte[] secret) {
        byte[] header = SealedHeader.of(active.id());
        return Gcm.seal(active.key(), header, bound(header, owner), secret);
    }

    /** @throws SealedOtherwise if it was sealed with another key or for another owner, or was changed since */
    public byte[] open(String owner, byte[] sealed) {
        Optional<SealingKey> named = SealedHeader.keyOf(sealed).map(keys::get);
        return named.flatMap(key ->
                        Gcm.open(key.key(), sealed, SealedHeader.LENGTH, bound(SealedHeader.of(key.id()), owner)))
                .or(() -> plain(owner, sealed))
                .orElseThrow(() -> new SealedOtherwise(refusal(sealed)));
    }

    /** From before values told their key. */
    private Optional<byte[]> plain(String owner, byte[] sealed) {
        return first == null ? Optional.empty() : Gcm.open(first.key(), sealed, 0, bound(NO_PREFIX, owner));
    }

    private static byte[] bound(byte[] header, String owner) {
        return SealedHeader.with(header, owner.getBytes(StandardCharsets.UTF_8));
    }

    /** The id of the key that sealed a value; empty for one from before values told their key. */
    public static String keyOf(byte[] sealed) {
        return SealedHeader.keyOf(sealed).orElse("");
    }

    /** Whether its key is one that this ring does not know, so that a newer one may. */
    public boolean isOfUnknownKey(byte[] sealed) {
        return SealedHeader.keyOf(sealed)
                .filter(key -> !keys.containsKey(key) && !lost.containsKey(key))
                .isPresent();
    }

    private String refusal(byte[] sealed) {
        return SealedHeader.keyOf(sealed)
                .map(key -> keys.containsKey(key)
                        ? "sealed with key " + key + " for something else, or changed since"
                        : lost.containsKey(key)
                                ? "sealed with key " + key + ", which the outer key " + lost.get(key) + " wraps"
                                : "sealed with key " + key + ", which this installation does not have")
                .orElse("not sealed with a key of this installation, or for something else, or changed since");
    }

    /**
     * A keyed hash: the same for the same text, and nothing to who has not the key. Its key does not change when values get
     * another one.
     *
     * @param purpose has a key of its own, so that hashes of one purpose say nothing of another
     */
    public byte[] hash(String purpose, byte[] text) {
        return Gcm.hash(search.key(), purpose, text);
    }
}
