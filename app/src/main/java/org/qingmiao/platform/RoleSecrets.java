package org.qingmiao.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** Passwords of the database roles, made once per installation. */
record RoleSecrets(String superuser, String owner, String application) {
    private static final String FILE = "secrets.properties";

    /** Those of a data folder; made if there are none yet. */
    static RoleSecrets of(Path folder) throws IOException {
        if (!Files.exists(folder.resolve(FILE))) {
            make(folder.resolve(FILE));
        }
        return read(folder);
    }

    static RoleSecrets read(Path folder) throws IOException {
        Properties properties = new Properties();
        try (var in = Files.newInputStream(folder.resolve(FILE))) {
            properties.load(in);
        }
        return new RoleSecrets(
                secret(properties, "superuser"), secret(properties, "owner"), secret(properties, "application"));
    }

    private static void make(Path file) throws IOException {
        Properties properties = new Properties();
        for (String name : List.of("superuser", "owner", "application")) {
            properties.setProperty(name, random());
        }
        Files.createFile(file);
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        try (var out = Files.newOutputStream(file)) {
            properties.store(out, "Passwords of the database roles; keep them with the data");
        }
    }

    private static String secret(Properties properties, String name) {
        return Objects.requireNonNull(properties.getProperty(name), name);
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
