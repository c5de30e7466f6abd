package org.qingmiao.register.web.print;

import gg.jte.Content;
import java.util.List;
import org.qingmiao.platform.Text;

/**
 * A printed record as templates show it.
 *
 * @param path of the form; a file of it has an ending behind
 * @param record path of the record's page
 * @param style what a file brings along; nothing in a page
 * @param lang of the paper, as HTML names it
 */
public record PrintView(
        String path,
        String record,
        Content style,
        String lang,
        String title,
        List<String> marks,
        List<PrintBlock> blocks,
        String foot,
        List<Format> formats) {
    /** A file in which it can be had. */
    public record Format(String path, Text label) {}
}
