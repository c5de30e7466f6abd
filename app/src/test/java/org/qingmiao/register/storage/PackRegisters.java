package org.qingmiao.register.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.reader.RegisterPackReader;

/** Registers of the base pack, and such as tests write. */
final class PackRegisters {
    private PackRegisters() {}

    static Collection<Register> ofChina() {
        Path pack = Path.of("..", "packs", "china-children");
        return RegisterPackReader.read(pack, new Diagnostics()).registers().values();
    }

    /** @param yaml the whole {@code register.yaml} */
    static Register of(Path folder, String id, String yaml) {
        try {
            Path file = folder.resolve("registers").resolve(id).resolve("register.yaml");
            Files.createDirectories(file.getParent());
            Files.writeString(file, yaml);
            Diagnostics diagnostics = new Diagnostics();
            Register register = RegisterPackReader.read(folder, diagnostics)
                    .find(id)
                    .orElseThrow(() -> new AssertionError(diagnostics.issues().toString()));
            if (!diagnostics.issues().isEmpty()) {
                throw new AssertionError(diagnostics.issues().toString());
            }
            return register;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
