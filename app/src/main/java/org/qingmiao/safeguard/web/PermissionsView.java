package org.qingmiao.safeguard.web;

import java.util.List;
import java.util.Optional;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.PermissionExplanation;
import org.qingmiao.safeguard.Person;

/**
 * Why somebody may or may not.
 *
 * @param problem what was wrong with the question
 */
public record PermissionsView(
        String who,
        String object,
        List<Person> people,
        List<OrgUnit> units,
        Optional<PermissionExplanation> explanation,
        Optional<Text> problem) {}
