package org.qingmiao.safeguard.signin;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A body that has been read whole: a small one to memory, a larger one to a file that ends with the request. */
final class SpooledBody implements AutoCloseable {
    private static final int IN_MEMORY = 256 << 10;

    private final HttpServletRequest request;
    private final byte[] start;
    private final Optional<Path> file;
    private final long size;

    private SpooledBody(HttpServletRequest request, byte[] start, Optional<Path> file, long size) {
        this.request = request;
        this.start = start;
        this.file = file;
        this.size = size;
    }

    /** Nothing if it is longer than {@code most} bytes; no more than one buffer beyond them was read then. */
    static @Nullable SpooledBody read(HttpServletRequest request, long most) throws IOException {
        InputStream in = request.getInputStream();
        byte[] start = in.readNBytes(IN_MEMORY);
        if (start.length < IN_MEMORY) {
            return new SpooledBody(request, start, Optional.empty(), start.length);
        }
        Path file = Files.createTempFile("qm-body", "");
        try {
            long size = copy(start, in, file, most);
            if (size <= most) {
                return new SpooledBody(request, new byte[0], Optional.of(file), size);
            }
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        Files.deleteIfExists(file);
        return null;
    }

    private static long copy(byte[] start, InputStream in, Path file, long most) throws IOException {
        long size = start.length;
        byte[] buffer = new byte[64 << 10];
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(start);
            for (int read = in.read(buffer); read >= 0 && size <= most; read = in.read(buffer)) {
                size += read;
                out.write(buffer, 0, read);
            }
        }
        return size;
    }

    long size() {
        return size;
    }

    /** The request with this body. */
    HttpServletRequest request() {
        return new HttpServletRequestWrapper(request) {
            @Override
            public ServletInputStream getInputStream() throws IOException {
                return new BufferedStream(open());
            }

            @Override
            public BufferedReader getReader() throws IOException {
                return new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8));
            }
        };
    }

    private InputStream open() throws IOException {
        return file.isPresent() ? Files.newInputStream(file.get()) : new ByteArrayInputStream(start);
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            Files.deleteIfExists(file.get());
        }
    }

    /** All of it is there already. */
    private static final class BufferedStream extends ServletInputStream {
        private final InputStream in;
        private boolean finished;

        BufferedStream(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int next = in.read();
            finished = next < 0;
            return next;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = in.read(bytes, from, length);
            finished = read < 0;
            return read;
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("bodies are read in the request's own thread");
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
