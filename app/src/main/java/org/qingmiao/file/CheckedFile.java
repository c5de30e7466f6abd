package org.qingmiao.file;

import java.util.regex.Pattern;

/** A file that may be kept: name and content agree on its kind, pictures tell no place and device. */
public final class CheckedFile implements FileCheck {
    static final int MOST_MEGABYTES = 10;
    static final int MOST_BYTES = MOST_MEGABYTES << 20;
    private static final int LONGEST_NAME = 200;
    /** What is not seen, or turns the rest of a name round: a name is shown to others. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private final String name;
    private final FileKind kind;
    private final byte[] content;

    /** Of {@link FileCheck} alone. */
    CheckedFile(String name, FileKind kind, byte[] content) {
        this.name = name;
        this.kind = kind;
        this.content = content;
    }

    public String name() {
        return name;
    }

    public FileKind kind() {
        return kind;
    }

    public byte[] content() {
        return content;
    }

    public byte[] sha256() {
        return ContentRepository.sha256(content);
    }

    /** Without folders and unseen characters, and not longer than fits; the ending stays. */
    static String safe(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String seen = UNSEEN.matcher(last).replaceAll("").strip();
        if (seen.length() <= LONGEST_NAME) {
            return seen;
        }
        int from = seen.length() - LONGEST_NAME;
        return seen.substring(Character.isLowSurrogate(seen.charAt(from)) ? from + 1 : from);
    }
}
