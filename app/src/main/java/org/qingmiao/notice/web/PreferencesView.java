package org.qingmiao.notice.web;

import java.util.List;
import java.util.Optional;
import org.qingmiao.platform.Text;

/**
 * How somebody wants to be told.
 *
 * @param mailIsOn whether this installation sends mail at all
 * @param mail as typed
 * @param confirmed whether the address is known to be theirs
 * @param waiting whether a confirmation was asked for and has not come
 * @param proof what the link in the confirmation carried; empty if none was followed
 * @param done what was just done
 * @param problem what is wrong with the address
 */
public record PreferencesView(
        boolean mailIsOn,
        String mail,
        boolean confirmed,
        boolean waiting,
        String rhythm,
        String lang,
        List<Kind> kinds,
        String proof,
        Optional<Text> done,
        Optional<Text> problem) {
    /** A kind that this person has been told of. */
    public record Kind(String id, Text name, boolean mailed) {}
}
