package org.qingmiao.platform;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * The one way in which archives are opened: part by part from the beginning, or by the names of their parts. Nothing is
 * unpacked without being counted, what is stepped over neither; what holds more than its {@link Limits} is not read on.
 */
public final class ZipGuard implements Closeable {
    private static final int BLOCK = 8192;

    private final ZipInputStream zip;
    private final Counted content;
    private final Limits limits;
    private int parts;
    private boolean within;

    private ZipGuard(InputStream archive, long size, Limits limits) {
        this.zip = new ZipInputStream(archive);
        this.content = new Counted(zip, limits, size);
        this.limits = limits;
    }

    /**
     * How much may come out of an archive.
     *
     * @param unpacked bytes, of all parts together where they are read one after another
     * @param swelling how many times the size of the archive that may be, once it is a megabyte
     * @param parts how many there may be
     */
    public record Limits(long unpacked, long swelling, int parts) {
        private static final long SMALL = 1L << 20;

        /** Of documents that somebody sends: sheets of equal cells reach 40 times their size, a made-up file 1,000. */
        public static final Limits DOCUMENT = new Limits(200L << 20, 100, 2_000);

        /** Of what we wrote and whose content is held against its digests. */
        public static final Limits OURS = new Limits(Long.MAX_VALUE, Long.MAX_VALUE, 100_000);

        /** The same, but no more than this. */
        public Limits unpacked(long bytes) {
            return new Limits(bytes, swelling, parts);
        }

        private boolean exceeds(long bytes, long size) {
            return bytes > unpacked || bytes > SMALL && bytes / swelling > Math.max(1, size);
        }
    }

    /** More is in it than may be. */
    public static final class Swelling extends IOException {
        private static final long serialVersionUID = 1;

        private Swelling() {
            super("more than may be in an archive");
        }
    }

    /** Reads an archive from its beginning to its end. */
    public static ZipGuard reading(InputStream archive, long size, Limits limits) {
        return new ZipGuard(archive, size, limits);
    }

    /**
     * Whether more comes out of an archive than may; it is read to its end and closed.
     *
     * @throws IOException if it is damaged
     */
    public static boolean swells(InputStream archive, long size, Limits limits) throws IOException {
        try (ZipGuard zip = reading(archive, size, limits)) {
            while (zip.next().isPresent()) {
                // Only whether it can be unpacked.
            }
            return false;
        } catch (Swelling e) {
            return true;
        }
    }

    /** Opens an archive on the disk, whose parts are asked for by their names. */
    public static Parts open(Path archive, Limits limits) throws IOException {
        ZipFile file = new ZipFile(archive.toFile());
        if (file.size() > limits.parts) {
            file.close();
            throw new Swelling();
        }
        return new Parts(file, limits, archive.toFile().length());
    }

    /**
     * Goes to the next part; what was not read of the one before is read over.
     *
     * @return its name; nothing after the last
     * @throws IOException if it is damaged or holds too much
     */
    public Optional<String> next() throws IOException {
        if (within) {
            byte[] block = new byte[BLOCK];
            while (content.read(block) >= 0) {
                // Stepped over, but counted.
            }
        }
        try {
            ZipEntry entry = zip.getNextEntry();
            within = entry != null;
            if (entry != null && ++parts > limits.parts) {
                throw new Swelling();
            }
            return Optional.ofNullable(entry).map(ZipEntry::getName);
        } catch (IllegalArgumentException e) {
            throw (IOException) new ZipException("a name that is no text").initCause(e);
        }
    }

    /** What is in the part; ends with it. Whoever closes it closes nothing. */
    public InputStream content() {
        return content;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** The parts of an archive by their names. */
    public static final class Parts implements Closeable {
        private final ZipFile file;
        private final Limits limits;
        private final long size;

        private Parts(ZipFile file, Limits limits, long size) {
            this.file = file;
            this.limits = limits;
            this.size = size;
        }

        public boolean holds(String part) {
            return file.getEntry(part) != null;
        }

        /** @throws IOException if there is none */
        public InputStream part(String part) throws IOException {
            ZipEntry entry = file.getEntry(part);
            if (entry == null) {
                throw new IOException("no part " + part);
            }
            InputStream in = file.getInputStream(entry);
            return new Counted(in, limits, size) {
                @Override
                public void close() throws IOException {
                    in.close();
                }
            };
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    /** Counts what comes out and stops where it is too much. */
    private static class Counted extends FilterInputStream {
        private final Limits limits;
        private final long size;
        private long unpacked;

        Counted(InputStream in, Limits limits, long size) {
            super(in);
            this.limits = limits;
            this.size = size;
        }

        @Override
        public int read() throws IOException {
            int next = in.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = in.read(bytes, from, length);
            count(Math.max(0, read));
            return read;
        }

        @Override
        public long skip(long bytes) throws IOException {
            return readNBytes((int) Math.min(BLOCK, Math.max(0, bytes))).length;
        }

        private void count(int read) throws Swelling {
            unpacked += read;
            if (limits.exceeds(unpacked, size)) {
                throw new Swelling();
            }
        }

        @Override
        public void close() throws IOException {
            // The archive is closed as a whole.
        }
    }
}
