package org.qingmiao;

import java.util.Arrays;
import java.util.List;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.Role;

/** Three reporters of small units and one who approves for all three; office and statistics are the demo's own. */
class RoundPeople {
    static final String JUSTICE = "justice-bureau";
    static final String CIVIL_AFFAIRS = "civil-affairs-bureau";
    static final String COURT = "court";
    static final List<String> UNITS = List.of(JUSTICE, CIVIL_AFFAIRS, COURT);

    RoundPeople(Accounts accounts) {
        List<Person> people = List.of(
                person("lin", Role.REPORTER, JUSTICE),
                person("chen", Role.REPORTER, CIVIL_AFFAIRS),
                person("wu", Role.REPORTER, COURT),
                person("qian", Role.APPROVER, JUSTICE, CIVIL_AFFAIRS, COURT));
        ActorContext.runAsSystem("test", () -> accounts.store(people, "qingmiao-demo", true));
    }

    private static Person person(String login, Role role, String... units) {
        List<Person.Grant> grants =
                Arrays.stream(units).map(u -> new Person.Grant(role, u)).toList();
        return new Person(login, new Text("示例·" + login, "Example: " + login), grants);
    }
}
