package org.qingmiao.page.style;

import java.util.List;
import java.util.stream.Stream;
import org.qingmiao.platform.Resources;

/** Scripts and pictures of the frame, all under one address that changes with any of them: scripts import each other. */
public final class StaticFiles {
    static final List<String> NAMES = Stream.concat(
                    Stream.of("expression", "passkey", "qingmiao", "round").map(script -> script + ".js"),
                    Stream.of("icon.svg"))
            .toList();

    static final String DIGEST = StyleSheet.digest(
            String.join("\n", NAMES.stream().map(StaticFiles::text).toList()));

    private StaticFiles() {}

    /** Where browsers get the file; they may keep it for good, for another version has another address. */
    public static String address(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException(name);
        }
        return "/static/" + DIGEST + "/" + name;
    }

    static String text(String name) {
        return Resources.text("/static/" + name);
    }
}
