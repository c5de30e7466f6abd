package org.qingmiao.page.style;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.qingmiao.platform.Resources;

/** The parts of the style sheet as the one file that browsers get, in the order of {@code style/parts.txt}. */
public final class StyleSheet {
    static final String TEXT = Resources.lines("/style/parts.txt").stream()
            .map(part -> Resources.text("/style/" + part + ".css"))
            .collect(Collectors.joining("\n"));

    static final String DIGEST = digest(TEXT);

    /** Another one whenever a rule changes, so that browsers may keep what they have for good. */
    public static final String ADDRESS = "/static/qingmiao-" + DIGEST + ".css";

    private StyleSheet() {}

    static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
