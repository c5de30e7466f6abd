package org.qingmiao.voice;

import org.qingmiao.platform.Text;

/**
 * A suggestion as everybody may read it.
 *
 * @param unit name of the unit in charge
 * @param answer empty if it has not answered yet
 * @param due day by which it answers
 * @param late whether that day is past and it has not
 */
public record PublishedSuggestion(
        long id, String clause, String words, int votes, Text unit, String answer, String due, boolean late) {
    /** Key of the sentence that says who answers, and until when. */
    public String promise() {
        return late ? "voice.late" : "voice.will_answer";
    }
}
