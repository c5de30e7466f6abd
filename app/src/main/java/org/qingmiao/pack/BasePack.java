package org.qingmiao.pack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.qingmiao.platform.Text;

/**
 * A pack without a plan ({@code kind: base}): what law and national standards make the same in every district. Packs of
 * plans use it.
 */
public record BasePack(String id, Text name) {
    private static final String HEAD = "pack.yaml";
    private static final String KIND = "base";

    /** Whether a folder says of itself that it is one. */
    public static boolean is(Path folder) {
        return Files.isRegularFile(folder.resolve(HEAD))
                && new YamlFiles(folder, new Diagnostics())
                        .one(HEAD, "pack")
                        .flatMap(head -> head.optional("kind"))
                        .filter(KIND::equals)
                        .isPresent();
    }

    /** Reads its head; every fault becomes a diagnostic. */
    public static Optional<BasePack> read(Path folder, Diagnostics diagnostics) {
        return new YamlFiles(folder, diagnostics).one(HEAD, "pack").map(head -> {
            BasePack pack = new BasePack(head.string("id"), head.text("name"));
            head.optional("kind");
            head.optionalText("short");
            head.strings("languages");
            head.strings("unofficial");
            head.strings("uses");
            head.optional("source");
            head.done();
            return pack;
        });
    }
}
