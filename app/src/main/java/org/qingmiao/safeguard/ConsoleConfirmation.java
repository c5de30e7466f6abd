package org.qingmiao.safeguard;

import java.util.List;
import java.util.Optional;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Text;

/** What takes two people, on the console of the server, whose keeper is the second person where there is no other. */
public interface ConsoleConfirmation {
    /**
     * What came of a yes.
     *
     * @param code a one-time code, to be handed to the person whose sign-in was reset
     */
    record Outcome(Optional<Text> problem, Optional<String> code) {}

    /** One line for each that is pending: its id, what, for whom, by whom, why. */
    List<String> pending(Lang lang);

    /** Confirms by the system's hand; the record says that it was the console. */
    Outcome confirm(String id);
}
