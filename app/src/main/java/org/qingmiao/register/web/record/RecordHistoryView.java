package org.qingmiao.register.web.record;

import java.util.List;
import java.util.Optional;
import org.qingmiao.platform.Text;

/**
 * How a record came to be what it is.
 *
 * @param path of the record
 * @param chosen the version whose changes are shown
 */
public record RecordHistoryView(String path, Text title, List<Version> versions, int chosen, List<Difference> changed) {

    /** @param act the step that made it, or that it was filled */
    public record Version(
            int number, Text at, Optional<Text> by, Text act, Text state, Optional<String> reason, boolean chosen) {}

    /** A field that the chosen version changed. */
    public record Difference(Text label, Text before, Text after) {}
}
