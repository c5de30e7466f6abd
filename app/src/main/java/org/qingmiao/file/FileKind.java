package org.qingmiao.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qingmiao.exchange.ZipArchives;

/** Kinds of files that are kept. The content must be what the ending says: a renamed program is refused. */
public enum FileKind {
    PDF("application/pdf", List.of("pdf"), "%PDF-"),
    PNG("image/png", List.of("png"), "\u0089PNG\r\n"),
    JPEG("image/jpeg", List.of("jpg", "jpeg"), "\u00ff\u00d8\u00ff"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", List.of("xlsx"), ""),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", List.of("docx"), ""),
    TEXT("text/plain;charset=UTF-8", List.of("txt", "csv"), "");

    private final String type;
    private final List<String> endings;
    private final byte[] start;

    FileKind(String type, List<String> endings, String start) {
        this.type = type;
        this.endings = endings;
        this.start = start.getBytes(StandardCharsets.ISO_8859_1);
    }

    public String mediaType() {
        return type;
    }

    /** The kind that name and content agree on. */
    public static Optional<FileKind> of(String name, byte[] content) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(k -> k.endings.contains(ending))
                .filter(k -> k.isKindOf(content))
                .findFirst();
    }

    /** All endings as the attribute {@code accept} of an input takes them. */
    static String accept() {
        return Arrays.stream(values())
                .flatMap(k -> k.endings.stream())
                .map(e -> "." + e)
                .collect(Collectors.joining(","));
    }

    /**
     * What is kept of a file of this kind: of pictures the picture without place, device and whatever else is written
     * beside it. Nothing if it is no whole picture.
     */
    Optional<byte[]> bare(byte[] content) {
        return switch (this) {
            case JPEG -> JpegPicture.bare(content);
            case PNG -> PngPicture.bare(content);
            case PDF, XLSX, DOCX, TEXT -> Optional.of(content);
        };
    }

    private boolean isKindOf(byte[] content) {
        return switch (this) {
            case TEXT -> isText(content);
            // Both are archives that begin alike; what is in them tells, and macros are in neither.
            case XLSX -> ZipArchives.holds(content, "xl/workbook.xml");
            case DOCX -> ZipArchives.holds(content, "word/document.xml");
            case PNG, JPEG, PDF -> begins(content);
        };
    }

    private boolean begins(byte[] content) {
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    private static boolean isText(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(content))
                            .chars()
                            .noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')
                    && content.length > 0;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
