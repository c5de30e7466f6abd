package org.qingmiao.file;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures as cameras write them, with what they tell beside the picture. */
final class SamplePictures {
    static final String DEVICE = "Example Phone 9";

    private SamplePictures() {}

    static byte[] picture(String format) throws IOException {
        BufferedImage image = new BufferedImage(24, 16, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 24; x++) {
            image.setRGB(x, x % 16, 0xFF8000 + x);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    static int[] pixels(byte[] picture) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    /** With Exif that names device, place and turning, a comment, and something after its end. */
    static byte[] photo(int orientation) throws IOException {
        byte[] plain = picture("jpg");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        out.writeBytes(segment(0xE1, exif(orientation)));
        out.writeBytes(segment(0xE1, bytes("http://ns.adobe.com/xap/1.0/\0 <xmp>" + DEVICE + "</xmp>")));
        out.writeBytes(segment(0xFE, bytes("GPS 29.88 121.85")));
        out.write(plain, 2, plain.length - 2);
        out.writeBytes(bytes("PK\3\4 trailing " + DEVICE));
        return out.toByteArray();
    }

    private static byte[] segment(int marker, byte[] data) {
        return ByteBuffer.allocate(4 + data.length)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (data.length + 2))
                .put(data)
                .array();
    }

    private static byte[] exif(int orientation) {
        byte[] device = bytes(DEVICE + " GPS 29.88");
        ByteBuffer exif = ByteBuffer.allocate(44 + device.length);
        exif.put(bytes("Exif\0\0MM")).putShort((short) 42).putInt(8).putShort((short) 2);
        exif.putShort((short) 0x0110).putShort((short) 2).putInt(device.length).putInt(38);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        return exif.putShort((short) 0).putInt(0).put(device).array();
    }

    /** With texts, a time and Exif, and something after its end. */
    static byte[] tellingPng() throws IOException {
        byte[] plain = picture("png");
        int afterHead = 8 + 25;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, afterHead);
        out.writeBytes(chunk("tEXt", bytes("Author\0" + DEVICE)));
        out.writeBytes(chunk("eXIf", bytes("MM\0*GPS")));
        out.writeBytes(chunk("tIME", new byte[7]));
        out.write(plain, afterHead, plain.length - afterHead);
        out.writeBytes(bytes("<script>" + DEVICE + "</script>"));
        return out.toByteArray();
    }

    static byte[] chunk(String type, byte[] data) {
        ByteBuffer chunk = ByteBuffer.allocate(12 + data.length).putInt(data.length);
        chunk.put(bytes(type)).put(data);
        CRC32 crc = new CRC32();
        crc.update(Arrays.copyOfRange(chunk.array(), 4, 8 + data.length));
        return chunk.putInt((int) crc.getValue()).array();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
