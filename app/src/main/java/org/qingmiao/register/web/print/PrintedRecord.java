package org.qingmiao.register.web.print;

import java.util.List;
import org.qingmiao.platform.Lang;

/**
 * A record on a form, in one language, as its reader sees it.
 *
 * @param marks what kind of copy it is: invented data, a draft
 * @param foot who printed which version when, and what places left open mean
 */
record PrintedRecord(String title, List<String> marks, List<PrintBlock> blocks, String foot, Lang lang) {
    PrintedRecord {
        marks = List.copyOf(marks);
        blocks = List.copyOf(blocks);
    }
}
