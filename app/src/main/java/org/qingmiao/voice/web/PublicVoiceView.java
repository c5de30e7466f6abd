package org.qingmiao.voice.web;

import java.util.List;
import java.util.Optional;
import org.qingmiao.plan.PlanHead;
import org.qingmiao.platform.Text;
import org.qingmiao.voice.PublishedSuggestion;

/**
 * Where children write and read.
 *
 * @param groups clauses by chapter, for the choice
 * @param clause id of the one that is looked at or was chosen; empty for all
 * @param words as typed
 * @param problem what to change, in kind words
 * @param said what just happened
 * @param proof that a form comes from this page in this browser
 * @param form mark of this form, by which it is known when it is sent again
 */
public record PublicVoiceView(
        List<Group> groups,
        String clause,
        List<Line> lines,
        String words,
        Optional<Text> problem,
        Optional<Text> said,
        List<PlanHead.HelpContact> help,
        String proof,
        String form) {
    public record Group(Text chapter, List<Choice> clauses) {}

    public record Choice(String id, Text title) {}

    /** One suggestion and the clause that it concerns. */
    public record Line(PublishedSuggestion voice, Text clause) {}
}
