package org.qingmiao.child.index;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.qingmiao.calculators.Sex;
import org.qingmiao.calculators.identity.SyntheticIds;
import org.qingmiao.child.ChildStatement;
import org.qingmiao.child.ChildStatement.Birth;
import org.qingmiao.child.ChildStatement.Guardian;
import org.qingmiao.child.ChildStatement.Living;
import org.qingmiao.child.ChildStatement.NumberKind;
import org.qingmiao.child.ChildStatement.PersonNumber;
import org.qingmiao.child.ChildStatement.Precision;
import org.qingmiao.child.ChildStatement.Role;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Text;
import org.qingmiao.register.right.DutyGrants;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.Person;

/** Invented workers with their duties, and invented children that are another one each time. */
public final class ChildPeople {
    /** Children's director of a community of Xinqi. */
    public static final Person DIRECTOR = worker("child.director");

    /** Supervisor of the street Xinqi. */
    public static final Person STREET = worker("child.street");

    /** Children's director of a community of another street. */
    public static final Person OTHER = worker("child.other");

    /** Somebody without any duty. */
    public static final Person NOBODY = worker("child.nobody");

    public static final String HOME = "xinqi-dujuan";
    private static final AtomicLong NEXT = new AtomicLong(7_000);

    private ChildPeople() {}

    private static Person worker(String login) {
        return new Person(login, Text.same("例·" + login), List.of());
    }

    /** @param other a community of another street */
    static void appoint(Accounts accounts, DutyGrants duties, String other) {
        ActorContext.runAsSystem("test", () -> {
            accounts.store(List.of(DIRECTOR, STREET, OTHER, NOBODY), "qingmiao-demo", true);
            duties.give(DIRECTOR.login(), "child-director", HOME, Optional.empty());
            duties.give(STREET.login(), "street-lead", "xinqi", Optional.empty());
            duties.give(STREET.login(), "child-director", "xinqi-dujuan", Optional.empty());
            duties.give(OTHER.login(), "child-director", other, Optional.empty());
        });
    }

    /** As somebody who has said why they look. */
    static <T> T as(Person person, Supplier<T> act) {
        return ActorContext.as(person.login(), () -> ActorContext.forPurpose("protection", act::get));
    }

    /** The same, where nothing comes of it. */
    static void does(Person person, Runnable act) {
        as(person, () -> {
            act.run();
            return "";
        });
    }

    /** A name that no other child of the tests has. */
    static String name() {
        long n = NEXT.incrementAndGet();
        String signs = "甲乙丙丁戊己庚辛壬癸";
        StringBuilder name = new StringBuilder();
        for (char digit : String.valueOf(n).toCharArray()) {
            name.append(signs.charAt(digit - '0'));
        }
        return name.toString();
    }

    static ChildStatement child(String given, LocalDate birth, String home) {
        return new ChildStatement(
                ChildStatement.DESK,
                "示",
                given,
                Optional.of(new Birth(birth, Precision.DAY)),
                Optional.of("f"),
                PersonNumber.NONE,
                home,
                Optional.empty(),
                new Living(
                        "示例路" + given + "号",
                        Optional.empty(),
                        "330206101001",
                        "330206101001",
                        Optional.empty(),
                        Optional.empty()),
                List.of(new Guardian(Role.MOTHER, "母" + given, "1390000" + (NEXT.incrementAndGet() % 10_000))));
    }

    static ChildStatement numbered(ChildStatement said) {
        LocalDate birth = said.birth().orElseThrow().day();
        Sex sex = said.sex().orElseThrow().equals("m") ? Sex.MALE : Sex.FEMALE;
        return said.withNumber(
                new PersonNumber(NumberKind.RESIDENT, SyntheticIds.passing(NEXT.incrementAndGet(), birth, sex)));
    }

    static ChildStatement named(ChildStatement said, String given) {
        return said.withName(said.family(), given);
    }
}
