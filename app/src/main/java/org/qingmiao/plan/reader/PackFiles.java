package org.qingmiao.plan.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.pack.PackSections;
import org.qingmiao.pack.UsedPacks;
import org.qingmiao.plan.Plan;

/**
 * The files of a pack and of those that it uses, in one ZIP archive that is the same, byte for byte, for the same files.
 * The plan can be compiled from it again whatever became of the folder.
 */
public final class PackFiles {
    /** Names the folder of the pack itself among those of the packs that it uses. */
    private static final String MAIN = "PACK";

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final byte[] archive;

    private PackFiles(byte[] archive) {
        this.archive = archive;
    }

    /** As {@link #archive} gave it. */
    public static PackFiles of(byte[] archive) {
        return new PackFiles(archive.clone());
    }

    public byte[] archive() {
        return archive.clone();
    }

    /** Reads what lies in a folder and in those beside it that it uses. */
    public static PackFiles read(Path folder) {
        SortedMap<String, Path> files = new TreeMap<>();
        Path whole = folder.toAbsolutePath().normalize();
        collect(whole, files);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, MAIN, name(whole).getBytes(StandardCharsets.UTF_8));
            for (var file : files.entrySet()) {
                put(zip, file.getKey(), Files.readAllBytes(file.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PackFiles(bytes.toByteArray());
    }

    private static void collect(Path folder, SortedMap<String, Path> files) {
        try (var walk = Files.walk(folder)) {
            walk.filter(Files::isRegularFile)
                    .filter(f -> isRead(folder.relativize(f)))
                    .forEach(f -> files.put(
                            name(folder) + "/" + folder.relativize(f).toString().replace('\\', '/'), f));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        UsedPacks.uses(folder).forEach(use -> collect(folder.resolveSibling(use.pack()), files));
    }

    /** What belongs to a section is kept whatever its kind: printed forms are no YAML. */
    private static boolean isRead(Path file) {
        return name(file).endsWith(".yaml")
                || name(file).endsWith(".csv")
                || PackSections.roots().contains(file.getName(0).toString());
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /**
     * The plan as these files say it. It was checked when they were read first; rules that came since are not held
     * against it.
     */
    public Plan compile() {
        return opened(PackFiles::compile);
    }

    /** What somebody reads from the pack's folder, with the packs that it uses beside it. */
    public <T> T opened(Function<Path, T> reader) {
        try {
            Path file = Files.createTempFile("pack", ".zip");
            try {
                Files.write(file, archive);
                try (FileSystem zip = FileSystems.newFileSystem(file)) {
                    return reader.apply(zip.getPath("/", Files.readString(zip.getPath("/", MAIN))));
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Plan compile(Path folder) {
        @Nullable Plan shared = null;
        for (UsedPacks.Use use : UsedPacks.of(folder).plans()) {
            shared = compile(folder.resolveSibling(use.pack()));
        }
        return new PackReader(folder, new Diagnostics(), shared)
                .read()
                .orElseThrow()
                .plan();
    }
}
