package org.qingmiao.child.web;

import java.util.List;
import org.qingmiao.child.likeness.ChildLikeness;
import org.qingmiao.child.likeness.ChildLikeness.Evidence;
import org.qingmiao.child.likeness.ChildLikeness.Strength;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/** What speaks for one child and what for two, in words and never as a number alone. */
final class EvidenceWords {
    private EvidenceWords() {}

    static Text of(Evidence evidence) {
        if (!evidence.isKnown()) {
            return Messages.of("children.evidence.unknown");
        }
        return Messages.of("children.evidence." + PartWords.word(evidence.strength()));
    }

    static Text sentence(ChildLikeness likeness) {
        List<Text> words = likeness.evidence().stream()
                .filter(e -> e.isKnown() && e.strength() != Strength.NOTHING)
                .map(e -> Messages.of(
                        "children.evidence.of", Messages.of("children.aspect." + PartWords.word(e.aspect())), of(e)))
                .toList();
        return Messages.sentences(words);
    }

    /** What all of it comes to. */
    static Text verdict(ChildLikeness likeness) {
        if (likeness.twins()) {
            return Messages.of("children.verdict.twins");
        }
        if (likeness.certain()) {
            return Messages.of("children.verdict.certain");
        }
        return Messages.of(likeness.isProposed() ? "children.verdict.likely" : "children.verdict.unlikely");
    }
}
