package org.qingmiao.demo;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Text;
import org.qingmiao.register.right.DutyGrants;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.Role;
import org.springframework.stereotype.Component;

/** People whom registers need, and what duty who holds where. */
@Component
class DemoDuties {
    private static final String FILE = "duties.yaml";

    private final DutyGrants grants;
    private final Accounts accounts;
    private final OrgUnits units;

    DemoDuties(DutyGrants grants, Accounts accounts, OrgUnits units) {
        this.grants = grants;
        this.accounts = accounts;
        this.units = units;
    }

    record Worker(String login, Text name, Role role, String unit) {}

    /** @param units ids, or kinds of which all are meant */
    record Held(String login, String duty, List<String> units) {}

    static List<Worker> people() {
        return DemoYaml.of(FILE).at("people").list().stream()
                .map(p -> new Worker(
                        p.at("login").text(),
                        name(p.at("name").text()),
                        Role.of(p.at("role").text()),
                        p.at("unit").text()))
                .toList();
    }

    private static Text name(String bilingual) {
        String[] names = bilingual.split(" \\| ", -1);
        return new Text(names[0], names[names.length - 1]);
    }

    static List<Held> held() {
        return DemoYaml.of(FILE).at("duties").list().stream()
                .map(d -> new Held(
                        d.at("login").text(), d.at("duty").text(), d.at("units").texts()))
                .toList();
    }

    /** What is held already stays. */
    void give(Plan plan) {
        Set<String> logins = accounts.all().stream().map(Person::login).collect(Collectors.toSet());
        OrgTree tree = units.tree();
        for (Held held : held()) {
            if (logins.contains(held.login())) {
                places(tree, plan.head().district(), held)
                        .forEach(unit -> grants.give(held.login(), held.duty(), unit, Optional.empty()));
            }
        }
    }

    /** Those that the district has. */
    static List<String> places(OrgTree tree, String district, Held held) {
        return tree.below(district).stream()
                .filter(u -> held.units().contains(u.id()) || held.units().contains(u.kind()))
                .map(u -> u.id())
                .toList();
    }
}
