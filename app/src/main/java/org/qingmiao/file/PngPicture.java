package org.qingmiao.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** A PNG without texts, times, Exif, chunks of programs, and all that follows its end: what draws the picture is kept. */
final class PngPicture {
    private static final byte[] SIGNATURE = "\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1);
    private static final String HEAD = "IHDR";
    private static final String END = "IEND";
    private static final Set<String> NEEDED = Set.of(HEAD, "PLTE", "IDAT", END);
    private static final Set<String> DRAWS = Set.of(
            "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "bKGD", "hIST", "pHYs", "acTL", "fcTL", "fdAT");
    /** Bytes of the type; it stands behind as many of the length. */
    private static final int TYPE = 4;
    /** Length, type and checksum. */
    private static final int AROUND_DATA = 12;

    private PngPicture() {}

    /** Nothing if it ends before the picture does, or has to have a chunk that nobody knows. */
    static Optional<byte[]> bare(byte[] content) {
        boolean begins = content.length > SIGNATURE.length
                && Arrays.equals(content, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
        if (!begins) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(content).position(SIGNATURE.length);
        ByteArrayOutputStream bare = new ByteArrayOutputStream();
        bare.writeBytes(SIGNATURE);
        for (String before = ""; !before.equals(END); ) {
            Optional<String> type = type(in);
            boolean fits = type.isPresent() && before.isEmpty() == type.get().equals(HEAD);
            if (!fits) {
                return Optional.empty();
            }
            before = type.get();
            int size = in.getInt(in.position()) + AROUND_DATA;
            if (NEEDED.contains(before) || DRAWS.contains(before)) {
                bare.write(content, in.position(), size);
            } else if (Character.isUpperCase(before.charAt(0))) {
                return Optional.empty();
            }
            in.position(in.position() + size);
        }
        return Optional.of(bare.toByteArray());
    }

    /** Of the next chunk, if the whole of it is there. */
    private static Optional<String> type(ByteBuffer in) {
        if (in.remaining() < AROUND_DATA) {
            return Optional.empty();
        }
        int length = in.getInt(in.position());
        if (length < 0 || length > in.remaining() - AROUND_DATA) {
            return Optional.empty();
        }
        byte[] name = new byte[TYPE];
        in.get(in.position() + TYPE, name);
        return Optional.of(new String(name, StandardCharsets.ISO_8859_1));
    }
}
