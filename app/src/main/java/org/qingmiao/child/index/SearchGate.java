package org.qingmiao.child.index;

import org.qingmiao.child.ChildReach;
import org.qingmiao.child.ChildRights;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/** Who may search at all, and how often. */
@Component
class SearchGate {
    private final ChildRights rights;
    private final SearchRate rate;

    SearchGate(ChildRights rights, SearchRate rate) {
        this.rights = rights;
        this.rate = rate;
    }

    /** @throws org.qingmiao.platform.ProblemException 403 if the person looks at no child */
    ChildReach reach(Person reader) {
        ChildReach reach = rights.of(reader);
        if (reach.isEmpty()) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        return reach;
    }

    /** @throws org.qingmiao.platform.ProblemException 429 */
    void count(Person reader) {
        rate.take(reader.login());
    }
}
