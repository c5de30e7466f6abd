package org.qingmiao.home;

import java.util.List;
import org.qingmiao.platform.Text;

/** What was found; {@code total} may be more than is shown. */
public record SearchView(String words, List<Hit> hits, int total) {
    public record Hit(Text kind, Text name, String path) {}
}
