package org.qingmiao.safeguard.people.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.people.Proposal;

/**
 * What waits for a second person, and what became of it.
 *
 * @param me login of who looks
 * @param district whether who looks manages people at a root, and so may confirm
 * @param confirmers whether everything that is pending has somebody who could confirm it; else the console stands in
 * @param code a one-time code just made, shown this once
 */
public record ProposalsView(
        String me,
        boolean district,
        List<Proposal> proposals,
        boolean confirmers,
        Map<String, Text> units,
        OwnAccountView.PageMessage said,
        Optional<String> code) {
    public Text unit(String id) {
        return units.getOrDefault(id, Text.same(id));
    }

    public List<Proposal> pending() {
        return proposals.stream().filter(Proposal::isPending).toList();
    }

    public List<Proposal> decided() {
        return proposals.stream().filter(p -> !p.isPending()).toList();
    }

    public boolean mayConfirm(Proposal proposal) {
        return district && proposal.mayBeConfirmedBy(me);
    }
}
