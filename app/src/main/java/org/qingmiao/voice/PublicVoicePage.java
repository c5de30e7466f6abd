package org.qingmiao.voice;

import java.util.List;
import java.util.Optional;
import org.qingmiao.plan.PlanHead;
import org.qingmiao.platform.Text;

/**
 * Where children write and read.
 *
 * @param groups clauses by chapter, for the choice
 * @param clause id of the one that is looked at or was chosen; empty for all
 * @param words as typed
 * @param problem what to change, in kind words
 * @param said what just happened
 */
public record PublicVoicePage(
        List<Group> groups,
        String clause,
        List<Line> lines,
        String words,
        Optional<Text> problem,
        Optional<Text> said,
        List<PlanHead.HelpContact> help) {
    public record Group(Text chapter, List<Choice> clauses) {}

    public record Choice(String id, Text title) {}

    /** One suggestion and the clause that it concerns. */
    public record Line(Voice voice, Text clause) {}
}
