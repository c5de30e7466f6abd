package org.qingmiao.register.web.bulk;

import java.util.List;
import java.util.Optional;
import org.qingmiao.platform.Text;

/**
 * What became of the rows of a file.
 *
 * @param path of the register
 * @param rest what is left to be written
 */
public record BulkWrittenView(
        String path,
        Text name,
        int made,
        int changed,
        int before,
        int refused,
        List<BulkView.Line> lines,
        int more,
        Optional<Rest> rest) {

    /**
     * @param token word by which the file is found
     * @param behind last row that was looked at
     */
    public record Rest(String token, int behind) {}
}
