package org.qingmiao.register.storage.layout;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names in the database, made from ids. Parts are joined by signs that ids do not have, so that no two names meet: a
 * column of a field always has a dot, one of the engine has none but after {@code flag}, {@code lock}, {@code at}, and
 * behind {@code ~} where it says by what a record is reached.
 */
public final class LayoutNames {
    static final String SCHEMA = "register";
    private static final int MOST_BYTES = 63;
    private static final int DIGITS = 10;

    private LayoutNames() {}

    /** At most 63 bytes, as PostgreSQL cuts the rest off; a longer name ends in digits of its SHA-256. */
    public static String fitting(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= MOST_BYTES) {
            return name;
        }
        int end = name.length();
        while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > MOST_BYTES - DIGITS - 1) {
            end--;
        }
        return name.substring(0, end) + "~" + digest(name).substring(0, DIGITS);
    }

    /** The column of the moment when a step was taken last. */
    public static String taken(String step) {
        return fitting("at." + step);
    }

    /** As it stands in a statement. */
    public static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    public static String table(String name) {
        return SCHEMA + "." + quoted(name);
    }

    /** A constant of text. */
    public static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** SHA-256 in hexadecimal digits. */
    public static String digest(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
