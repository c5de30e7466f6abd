package org.qingmiao.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.plan.DataElement;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.Role;

/** Invented people for each role, in the units that a plan gives most to do; a round can be played with them. */
final class DemoPeople {
    static final String PASSWORD = "qingmiao-demo";

    private DemoPeople() {}

    record DemoPerson(Person person, String password) {
        /** The same part in another district, with a login of its own such as {@code office-wanglan}. */
        DemoPerson in(String district) {
            return new DemoPerson(
                    new Person(person.login() + "-" + district, person.name(), person.grants()), password);
        }

        Demo.DemoLogin login() {
            return new Demo.DemoLogin(
                    person.login(),
                    password,
                    person.name().zh() + " " + person.name().en());
        }
    }

    static List<DemoPerson> of(Plan plan, OrgTree tree) {
        String district = plan.head().district();
        List<DemoPerson> people = new ArrayList<>();
        people.add(person("office", Messages.of("demo.person.committee_office"), Role.OFFICE, district));
        people.add(person("stats", Messages.of("demo.person.statistics_review"), Role.STATISTICIAN, district));
        busiestReporter(plan, tree).ifPresent(u -> {
            people.add(person("reporter", Messages.of("demo.person.reporter", u.name()), Role.REPORTER, u.id()));
            people.add(person("approver", Messages.of("demo.person.approver", u.name()), Role.APPROVER, u.id()));
        });
        tree.children(district).stream()
                .filter(u -> tree.end(tree.position(u.id())) - tree.position(u.id()) > 1)
                .findFirst()
                .ifPresent(u -> {
                    people.add(person("street", Messages.of("demo.person.reporter", u.name()), Role.REPORTER, u.id()));
                    OrgUnit village = tree.children(u.id()).getFirst();
                    people.add(person(
                            "worker",
                            Messages.of("demo.person.childrens_director", village.name()),
                            Role.WORKER,
                            village.id()));
                });
        people.add(person("leader", Messages.of("demo.person.district_leader"), Role.LEADER, district));
        people.add(person("auditor", Messages.of("demo.person.auditor"), Role.AUDITOR, district));
        people.add(person("admin", Messages.of("demo.person.administrator"), Role.ADMINISTRATOR, district));
        // What one administrator proposes, another confirms.
        people.add(person("admin2", Messages.of("demo.person.second_administrator"), Role.ADMINISTRATOR, district));
        DemoDuties.people().stream()
                .filter(p -> tree.findBelow(district, p.unit()).isPresent())
                .forEach(p -> people.add(person(p.login(), p.name(), p.role(), p.unit())));
        return people;
    }

    private static Optional<OrgUnit> busiestReporter(Plan plan, OrgTree tree) {
        Map<String, Long> elements = plan.elements().values().stream()
                .map(DataElement::reporter)
                .flatMap(Optional::stream)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return elements.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .flatMap(e -> tree.find(e.getKey()));
    }

    private static DemoPerson person(String login, Text name, Role role, String unit) {
        return new DemoPerson(
                new Person(login, Messages.of("demo.person.example", name), List.of(new Person.Grant(role, unit))),
                PASSWORD);
    }
}
