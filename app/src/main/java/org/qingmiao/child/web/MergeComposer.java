package org.qingmiao.child.web;

import java.util.Optional;
import java.util.stream.Stream;
import org.qingmiao.child.ChildStatement;
import org.qingmiao.child.index.ChildMerges;
import org.qingmiao.child.stored.ChildPart;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.springframework.stereotype.Component;

/** Puts two entries beside each other. */
@Component
class MergeComposer {
    private final PartWords words;

    MergeComposer(PartWords words) {
        this.words = words;
    }

    MergeView of(ChildMerges.Comparison both, String reason, Optional<Text> problem) {
        ChildStatement one = both.one().who();
        ChildStatement two = both.other().who();
        return new MergeView(
                ChildPaths.of(both.one().id()),
                both.other().id().toString(),
                PartWords.name(one),
                PartWords.name(two),
                EvidenceWords.verdict(both.likeness()),
                Stream.of(ChildPart.values())
                        .map(part -> row(part, one, two))
                        .filter(row ->
                                !row.one().zh().isEmpty() || !row.two().zh().isEmpty())
                        .toList(),
                both.likeness().evidence().stream()
                        .map(e -> new MergeView.Evidence(
                                Messages.of("children.aspect." + PartWords.word(e.aspect())), EvidenceWords.of(e)))
                        .toList(),
                reason,
                problem);
    }

    private MergeView.Row row(ChildPart part, ChildStatement one, ChildStatement two) {
        return new MergeView.Row(
                PartWords.word(part),
                PartWords.label(part),
                words.of(part, one),
                words.of(part, two),
                part.differs(one, two));
    }
}
