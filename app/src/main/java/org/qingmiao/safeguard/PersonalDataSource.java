package org.qingmiao.safeguard;

import java.util.List;
import org.qingmiao.exchange.Table;

/** What another room keeps of people who have an account; each room that keeps something offers one. */
public interface PersonalDataSource {
    /**
     * All of it, as its person gets it: the acting person is the owner.
     *
     * @return tables named {@code account.data.NAME} in the texts
     */
    List<Table> of(String login);

    /** Ends what lets somebody read without signing in; by the system's hand. */
    void endWaysIn(String login);

    /** Deletes all of it; by the system's hand. */
    void erase(String login);
}
