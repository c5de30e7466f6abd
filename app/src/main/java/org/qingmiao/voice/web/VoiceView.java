package org.qingmiao.voice.web;

import java.util.List;
import java.util.Optional;
import org.qingmiao.page.StateSignal;
import org.qingmiao.platform.Text;

/**
 * The queue of the office, and of units what they answer.
 *
 * @param state id of the state that is looked at; empty for all
 * @param moderator whether who looks decides what is shown
 * @param units that can be put in charge
 * @param due proposed day of the answer
 */
public record VoiceView(
        List<Row> rows,
        String state,
        boolean moderator,
        List<Unit> units,
        String due,
        Optional<Text> said,
        boolean bad) {
    public record Unit(String id, Text name) {}

    /**
     * @param words empty where they are sealed
     * @param signs kinds of harm that were found
     * @param clock how long a report of harm has waited and until when it is to be passed on; absent for others
     * @param sealed whether the words are shown to one person for a purpose only
     * @param lead id of the unit that leads the clause, proposed to be in charge
     */
    public record Row(
            long id,
            String state,
            StateSignal signal,
            String words,
            Text clause,
            String clausePath,
            String lead,
            Text unit,
            String due,
            String reason,
            String at,
            int votes,
            String answer,
            boolean mayAnswer,
            boolean mayUndo,
            List<Text> signs,
            Optional<Text> clock,
            boolean sealed) {}
}
