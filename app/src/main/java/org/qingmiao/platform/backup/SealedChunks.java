package org.qingmiao.platform.backup;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A stream as chunks of 64 KiB, each sealed by AES-256-GCM. The nonce is the chunk's number and whether it is the last one
 * (the STREAM construction: Hoang, Reyhanitabar, Rogaway, Vizár, "Online Authenticated-Encryption and its Nonce-Reuse
 * Misuse-Resistance", 2015): no chunk can be changed, moved, left out or cut off unseen. A key is used for one stream.
 */
final class SealedChunks {
    static final int CHUNK = 1 << 16;
    private static final int TAG = 16;
    private static final int BITS = 8 * TAG;
    private static final int NONCE = 12;

    private SealedChunks() {}

    /** The stream is not what was sealed, or the key is another one. */
    static final class Broken extends IOException {
        private static final long serialVersionUID = 1;

        Broken() {
            super("not what was sealed");
        }
    }

    private static byte[] run(int mode, byte[] key, long number, boolean last, byte[] bytes, int length)
            throws IOException {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            byte[] nonce = ByteBuffer.allocate(NONCE)
                    .putLong(number)
                    .put(NONCE - 1, (byte) (last ? 1 : 0))
                    .array();
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(BITS, nonce));
            return cipher.doFinal(bytes, 0, length);
        } catch (AEADBadTagException e) {
            throw new Broken();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Seals what is written. The last chunk is written when this is closed, which closes the target too. */
    static OutputStream seal(OutputStream to, byte[] key) {
        return new Sealing(to, key.clone());
    }

    /** Reads what was sealed; every byte that it gives was verified, and its end is the end of what was written. */
    static InputStream open(InputStream from, byte[] key) {
        return new Opening(new BufferedInputStream(from, CHUNK + TAG), key.clone());
    }

    private static final class Sealing extends OutputStream {
        private final OutputStream to;
        private final byte[] key;
        private final byte[] chunk = new byte[CHUNK];
        private int filled;
        private long number;
        private boolean closed;

        Sealing(OutputStream to, byte[] key) {
            this.to = to;
            this.key = key;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int at = offset;
            while (at < offset + length) {
                if (filled == CHUNK) {
                    put(false);
                }
                int count = Math.min(CHUNK - filled, offset + length - at);
                System.arraycopy(bytes, at, chunk, filled, count);
                filled += count;
                at += count;
            }
        }

        private void put(boolean last) throws IOException {
            to.write(run(Cipher.ENCRYPT_MODE, key, number, last, chunk, filled));
            number++;
            filled = 0;
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                try {
                    put(true);
                } finally {
                    Arrays.fill(chunk, (byte) 0);
                    to.close();
                }
            }
        }
    }

    private static final class Opening extends InputStream {
        private final BufferedInputStream from;
        private final byte[] key;
        private byte[] chunk = new byte[0];
        private int at;
        private long number;
        private boolean ended;

        Opening(BufferedInputStream from, byte[] key) {
            this.from = from;
            this.key = key;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            while (at == chunk.length) {
                if (ended) {
                    return length == 0 ? 0 : -1;
                }
                next();
            }
            int count = Math.min(length, chunk.length - at);
            System.arraycopy(chunk, at, bytes, offset, count);
            at += count;
            return count;
        }

        private void next() throws IOException {
            byte[] sealed = from.readNBytes(CHUNK + TAG);
            if (sealed.length < TAG) {
                throw new EOFException("cut off");
            }
            from.mark(1);
            ended = from.read() < 0;
            from.reset();
            chunk = run(Cipher.DECRYPT_MODE, key, number, ended, sealed, sealed.length);
            number++;
            at = 0;
        }

        @Override
        public void close() throws IOException {
            from.close();
        }
    }
}
