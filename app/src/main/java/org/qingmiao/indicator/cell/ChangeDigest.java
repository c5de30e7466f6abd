package org.qingmiao.indicator.cell;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** What the audit says of a change beside its values. */
final class ChangeDigest {
    private ChangeDigest() {}

    /** Element, unit, period and options, with a space between. */
    static String name(CellKey key) {
        return String.join(" ", key.element(), key.unit(), key.period().iso(), key.options())
                .strip();
    }

    /** The unit of all values, or empty where they are of several. */
    static String unit(List<CellValue> values) {
        String first = values.getFirst().key().unit();
        return values.stream().allMatch(v -> v.key().unit().equals(first)) ? first : "";
    }

    /** As a JSON object; with a digest of the values where there are too many to list. */
    static String facts(CellChange change, boolean digest) {
        Map<String, String> facts = new TreeMap<>();
        put(facts, "author", change.author());
        put(facts, "means", change.means());
        put(facts, "source", change.source());
        put(facts, "reason", change.reason());
        if (digest) {
            facts.put("sha256", sha256(change.values()));
        }
        return JsonMapper.shared().writeValueAsString(facts);
    }

    private static void put(Map<String, String> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.put(name, value);
        }
    }

    /** Over every value in the order given: its key as text, a zero byte, its IEEE 754 bits, of unknown ones the bits of NaN. */
    static String sha256(List<CellValue> values) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ByteBuffer bits = ByteBuffer.allocate(1 + Double.BYTES);
            for (CellValue value : values) {
                digest.update(name(value.key()).getBytes(StandardCharsets.UTF_8));
                Double number = value.value();
                bits.clear().put((byte) 0).putDouble(number == null ? Double.NaN : number);
                digest.update(bits.array());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
