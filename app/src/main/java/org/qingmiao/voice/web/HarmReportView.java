package org.qingmiao.voice.web;

import java.util.List;
import java.util.Optional;
import org.qingmiao.platform.Text;

/**
 * One report of harm, opened by one person for a purpose.
 *
 * @param words what the child wrote first
 * @param additions what it added, the oldest first
 * @param openedBy login of who opened it first
 * @param purpose id of the purpose for which it is open
 */
public record HarmReportView(
        VoiceView.Row row, String words, List<String> additions, String openedBy, String purpose, Typed typed) {
    /**
     * What stands in the form.
     *
     * @param where to whom it was passed on
     * @param told words for the child
     * @param problem what is wrong with it
     */
    public record Typed(String where, String told, Optional<Text> problem) {}
}
