package org.qingmiao.file;

import java.util.regex.Pattern;

/**
 * To what an attachment belongs, such as a record of a register.
 *
 * @param room whose rights decide, such as {@code register}
 * @param key by which that room knows it, such as {@code <register>/<record>}
 * @param place of its unit in the tree ({@code register.unit_place.ord})
 */
public record AttachmentOwner(String room, String key, int place) {
    private static final Pattern ROOM = Pattern.compile("[a-z][a-z-]{0,39}");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7b\\x7d\\x7e]{1,200}");

    public AttachmentOwner {
        if (!ROOM.matcher(room).matches() || !KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("no owner of files: " + room + "|" + key);
        }
    }

    static AttachmentOwner parse(String id, int place) {
        int end = id.indexOf('|');
        return new AttachmentOwner(id.substring(0, end), id.substring(end + 1), place);
    }

    /** As the table and the setting {@code file.owner} name it. */
    String id() {
        return room + "|" + key;
    }
}
