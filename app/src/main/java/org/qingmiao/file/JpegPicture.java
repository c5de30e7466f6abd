package org.qingmiao.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * A JPEG without what stands beside the picture: Exif and XMP (place, time, device, small copies of what was cut off),
 * comments, and all that follows its end. Which way up it was taken is kept, as one number, and so are colour profiles.
 */
final class JpegPicture {
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int APPLICATION = 0xE0;
    private static final int EXIF = 0xE1;
    private static final int COMMENT = 0xFE;
    private static final int LENGTH = 2;
    /** Of a JFIF segment that holds no small copy of the picture. */
    private static final int JFIF_ALONE = 16;

    private static final byte[] EXIF_NAME = name("Exif\0\0");
    private static final int ORIENTATION = 0x0112;

    private final byte[] content;
    private final ByteArrayOutputStream bare = new ByteArrayOutputStream();
    private int at;

    private JpegPicture(byte[] content) {
        this.content = content;
    }

    /** Nothing if it ends before the picture does or is no JPEG. */
    static Optional<byte[]> bare(byte[] content) {
        try {
            JpegPicture picture = new JpegPicture(content);
            return picture.copy() ? Optional.of(picture.bare.toByteArray()) : Optional.empty();
        } catch (IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private boolean copy() {
        if (marker() != START) {
            return false;
        }
        write(START);
        boolean scanned = false;
        for (int marker = marker(); marker != END; marker = marker()) {
            if (marker < 0 || marker == START || standsAlone(marker)) {
                return false;
            }
            segment(marker);
            if (marker == SCAN) {
                scan();
                scanned = true;
            }
        }
        write(END);
        return scanned;
    }

    /** The next one; -1 if something else is there. */
    private int marker() {
        if ((content[at] & 0xFF) != 0xFF) {
            return -1;
        }
        while ((content[at] & 0xFF) == 0xFF) {
            at++;
        }
        return content[at++] & 0xFF;
    }

    private static boolean standsAlone(int marker) {
        return marker >= 0xD0 && marker <= 0xD7 || marker <= 1;
    }

    private void segment(int marker) {
        int length = (content[at] & 0xFF) << 8 | content[at + 1] & 0xFF;
        if (length < LENGTH || at + length > content.length) {
            throw new IndexOutOfBoundsException(length);
        }
        byte[] segment = Arrays.copyOfRange(content, at, at + length);
        at += length;
        if (belongsToPicture(marker, segment)) {
            write(marker);
            bare.writeBytes(segment);
        } else if (marker == EXIF && begins(segment, EXIF_NAME)) {
            keepOrientation(segment);
        }
    }

    private static boolean belongsToPicture(int marker, byte[] segment) {
        return switch (marker) {
            case APPLICATION -> segment.length == JFIF_ALONE && begins(segment, name("JFIF\0"));
            case APPLICATION + 2 -> begins(segment, name("ICC_PROFILE\0"));
            case APPLICATION + 14 -> begins(segment, name("Adobe"));
            default -> marker != COMMENT && (marker < APPLICATION || marker > APPLICATION + 15);
        };
    }

    /** The picture itself, up to the next marker that is none of its own. */
    private void scan() {
        int from = at;
        while ((content[at] & 0xFF) != 0xFF || isWithinScan(content[at + 1] & 0xFF)) {
            at++;
        }
        bare.write(content, from, at - from);
    }

    private static boolean isWithinScan(int next) {
        return next == 0 || next == 0xFF || next >= 0xD0 && next <= 0xD7;
    }

    private void keepOrientation(byte[] segment) {
        int orientation = orientation(segment);
        if (orientation > 1) {
            write(EXIF);
            ByteBuffer kept = ByteBuffer.allocate(LENGTH + EXIF_NAME.length + 26);
            kept.putShort((short) kept.capacity()).put(EXIF_NAME);
            kept.put(name("MM")).putShort((short) 42).putInt(8).putShort((short) 1);
            kept.putShort((short) ORIENTATION).putShort((short) 3).putInt(1).putShort((short) orientation);
            bare.writeBytes(kept.array());
        }
    }

    /** From 1 to 8; 1 also where it is not said or cannot be read. */
    private static int orientation(byte[] segment) {
        int start = LENGTH + EXIF_NAME.length;
        ByteBuffer tiff =
                ByteBuffer.wrap(segment, start, segment.length - start).slice();
        try {
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int entries = tiff.getInt(4);
            int count = tiff.getShort(entries) & 0xFFFF;
            for (int entry = entries + 2; count > 0; entry += 12, count--) {
                if (tiff.getShort(entry) == ORIENTATION) {
                    int said = tiff.getShort(entry + 8);
                    return said >= 1 && said <= 8 ? said : 1;
                }
            }
            return 1;
        } catch (IndexOutOfBoundsException e) {
            return 1;
        }
    }

    private void write(int marker) {
        bare.write(0xFF);
        bare.write(marker);
    }

    private static boolean begins(byte[] segment, byte[] name) {
        return segment.length >= LENGTH + name.length
                && Arrays.equals(segment, LENGTH, LENGTH + name.length, name, 0, name.length);
    }

    private static byte[] name(String name) {
        return name.getBytes(StandardCharsets.ISO_8859_1);
    }
}
