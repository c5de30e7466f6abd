package org.qingmiao.plan;

import java.util.List;
import java.util.Optional;
import org.qingmiao.platform.Text;

/** The adopted document around its clauses: parts, chapters, headings and passages without a clause. */
public record Outline(Text title, Text preamble, List<Part> parts, Text tableTitle, List<String> tableTargets) {
    public record Part(String id, String number, Text title, List<Passage> passages, List<Chapter> chapters) {}

    public record Passage(String number, Text title, Text text) {}

    public record Chapter(String id, String number, Text title, Text shortTitle) {}

    public List<Chapter> chapters() {
        return parts.stream().flatMap(p -> p.chapters().stream()).toList();
    }

    public Optional<Chapter> chapter(String id) {
        return chapters().stream().filter(c -> c.id().equals(id)).findFirst();
    }
}
