package org.qingmiao.voice.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qingmiao.plan.PlanHead;
import org.qingmiao.platform.Text;

/**
 * What became of one suggestion, for who knows its code.
 *
 * @param code as shown or typed; empty before one was typed
 * @param state what to say of it; absent if no suggestion has this code
 * @param answer of the unit in charge; empty if there is none
 * @param told words of who dealt with a report of harm; empty if there are none
 */
public record ReceiptView(
        Moment moment, String code, Optional<Text> state, String answer, String told, List<PlanHead.HelpContact> help) {
    /** When the child reads it. */
    public enum Moment {
        /** The code has just been handed out. */
        FRESH,
        /** The same, for words that tell of harm. */
        HARM,
        /** More words were added to a report of harm. */
        ADDED,
        LATER;

        public String key() {
            return "voice." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether something that tells of harm has just come in. */
    public boolean harm() {
        return moment == Moment.HARM || moment == Moment.ADDED;
    }
}
