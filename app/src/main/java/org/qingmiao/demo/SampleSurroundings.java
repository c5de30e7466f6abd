package org.qingmiao.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.plan.Plan;
import org.springframework.stereotype.Component;

/** The district and the day for which children are invented. */
@Component
class SampleSurroundings {
    private static final ZoneId DISTRICT = ZoneId.of("Asia/Shanghai");

    private final OrgUnits units;
    private final Clock clock;

    SampleSurroundings(OrgUnits units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DISTRICT);
    }

    /** Nothing if the district has none of the homes. */
    Optional<SyntheticChildren> children(Plan plan) {
        DemoYaml words = DemoYaml.of(SyntheticChildren.FILE);
        OrgTree tree = units.tree();
        String district = plan.head().district();
        List<String> homes = words.at("homes").texts().stream()
                .filter(id -> tree.findBelow(district, id).isPresent())
                .toList();
        List<String> kinds = words.at("schools").texts();
        List<String> schools = tree.below(district).stream()
                .filter(u -> kinds.contains(u.kind()))
                .map(OrgUnit::id)
                .toList();
        return homes.isEmpty() ? Optional.empty() : Optional.of(new SyntheticChildren(words, homes, schools, today()));
    }

    String word(String id) {
        return DemoYaml.of(SyntheticChildren.FILE).at("reasons").at(id).text();
    }
}
