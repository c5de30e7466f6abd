package org.qingmiao.register.web.bulk;

import java.util.List;
import java.util.Optional;
import org.qingmiao.platform.Text;

/**
 * What came of taking a file back.
 *
 * @param path of the register
 * @param stayed records that were changed since
 * @param rest id of the file, where there was no time for all of it
 */
public record BulkUndoneView(String path, Text name, int undone, List<Stayed> stayed, Optional<String> rest) {
    /** @param path of the record; nothing where the reader does not see it any more */
    public record Stayed(Optional<String> path, String number) {}
}
