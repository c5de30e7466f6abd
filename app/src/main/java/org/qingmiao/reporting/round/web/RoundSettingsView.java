package org.qingmiao.reporting.round.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.round.Round;
import org.qingmiao.safeguard.Person;

/**
 * The form that changes an open round.
 *
 * @param begun ids of units that cannot be taken out any more
 * @param remind as typed
 * @param asked ids of the units that are chosen
 * @param seen mark of the settings that the page was made from
 * @param problems by field
 */
public record RoundSettingsView(
        Round round,
        List<OrgUnit> units,
        Set<String> begun,
        List<Person> reviewers,
        String reviewer,
        String remind,
        List<String> asked,
        String seen,
        Map<String, Text> problems) {

    public Optional<Text> problem(String field) {
        return Optional.ofNullable(problems.get(field));
    }
}
