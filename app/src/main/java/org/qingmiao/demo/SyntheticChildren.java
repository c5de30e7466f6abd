package org.qingmiao.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.qingmiao.calculators.Sex;
import org.qingmiao.calculators.identity.SyntheticIds;
import org.qingmiao.child.ChildStatement;
import org.qingmiao.child.ChildStatement.Birth;
import org.qingmiao.child.ChildStatement.Guardian;
import org.qingmiao.child.ChildStatement.Living;
import org.qingmiao.child.ChildStatement.NumberKind;
import org.qingmiao.child.ChildStatement.PersonNumber;
import org.qingmiao.child.ChildStatement.Precision;
import org.qingmiao.child.ChildStatement.Residence;
import org.qingmiao.child.ChildStatement.Role;

/** Children who are nobody: the same on every machine, but for the day on which they are invented. */
final class SyntheticChildren {
    static final String FILE = "children.yaml";
    private static final long SEED = 20_261_130L;
    private static final int OF_AGE_DAYS = 6_500;
    private static final int SCHOOL_FROM = 6;
    private static final int SCHOOL_TO = 15;

    private final DemoYaml words;
    private final List<String> homes;
    private final List<String> schools;
    private final LocalDate today;
    private final SplittableRandom random = new SplittableRandom(SEED);

    SyntheticChildren(DemoYaml words, List<String> homes, List<String> schools, LocalDate today) {
        this.words = words;
        this.homes = List.copyOf(homes);
        this.schools = List.copyOf(schools);
        this.today = today;
    }

    List<String> homes() {
        return homes;
    }

    /** All, those who are special last: twins, a foundling, a foreigner, a newborn without a name. */
    List<ChildStatement> all() {
        List<ChildStatement> all = new ArrayList<>();
        for (int i = 0; i < words.at("count").number(0); i++) {
            boolean sibling = i % 6 == 5;
            all.add(sibling ? sibling(all.getLast(), i) : child(i));
        }
        ChildStatement twin = child(901);
        all.add(twin);
        all.add(twin.withName(twin.family(), twin.given().substring(0, 1) + pick("given"))
                .withNumber(
                        number(902, twin.birth().orElseThrow().day(), twin.sex().orElseThrow())));
        all.add(foundling());
        all.add(foreigner());
        all.add(newborn());
        return all;
    }

    private String pick(String list) {
        List<String> signs = words.at(list).texts();
        return signs.get(random.nextInt(signs.size()));
    }

    private ChildStatement child(int n) {
        LocalDate birth = today.minusDays(60 + random.nextInt(OF_AGE_DAYS));
        String sex = random.nextBoolean() ? "m" : "f";
        String family = pick("families");
        List<Guardian> guardians = new ArrayList<>();
        if (random.nextInt(10) < 9) {
            guardians.add(new Guardian(Role.MOTHER, pick("families") + pick("elders") + pick("elders"), phone(n)));
        }
        if (guardians.isEmpty() || random.nextInt(10) < 7) {
            guardians.add(new Guardian(Role.FATHER, family + pick("elders") + pick("elders"), phone(n + 5_000)));
        }
        if (random.nextInt(12) == 0) {
            guardians =
                    List.of(new Guardian(Role.GRANDPARENT, family + pick("elders") + pick("elders"), phone(n + 7_000)));
        }
        return new ChildStatement(
                ChildStatement.DEMO,
                family,
                pick("given") + pick("given"),
                Optional.of(new Birth(birth, Precision.DAY)),
                Optional.of(sex),
                number(n, birth, sex),
                homes.get(n % homes.size()),
                school(birth, n),
                living(n, birth),
                guardians);
    }

    private static String phone(int n) {
        return String.valueOf(13_900_000_000L + n);
    }

    private static PersonNumber number(int n, LocalDate birth, String sex) {
        return new PersonNumber(
                NumberKind.RESIDENT, SyntheticIds.passing(n, birth, sex.equals("m") ? Sex.MALE : Sex.FEMALE));
    }

    private Optional<String> school(LocalDate birth, int n) {
        long age = ChronoUnit.YEARS.between(birth, today);
        return age < SCHOOL_FROM || age > SCHOOL_TO || schools.isEmpty()
                ? Optional.empty()
                : Optional.of(schools.get(n % schools.size()));
    }

    String address(int n) {
        List<String> roads = words.at("roads").texts();
        return roads.get(n % roads.size()) + (n % 97 + 1) + "-" + (n % 6 + 1) + "0" + (n % 4 + 1);
    }

    private Living living(int n, LocalDate birth) {
        boolean here = random.nextInt(10) < 7;
        return new Living(
                address(n),
                Optional.of(here ? Residence.REGISTERED : Residence.RESIDENT),
                here ? "330206" : "340104",
                "330206",
                Optional.of(school(birth, n).isPresent()),
                Optional.of(random.nextInt(60) == 0));
    }

    private ChildStatement sibling(ChildStatement elder, int n) {
        LocalDate birth = elder.birth().orElseThrow().day().plusYears(2).plusDays(random.nextInt(500));
        LocalDate born = birth.isBefore(today) ? birth : today.minusDays(30L + n % 200);
        String sex = random.nextBoolean() ? "m" : "f";
        return elder.withName(elder.family(), pick("given") + pick("given"))
                .withBirth(Optional.of(new Birth(born, Precision.DAY)))
                .withSex(Optional.of(sex))
                .withNumber(number(n, born, sex))
                .withSchool(school(born, n));
    }

    /** Those in whose names something can be heard otherwise. */
    List<Integer> heardOtherwise(List<ChildStatement> said, int most) {
        Map<String, Object> heard = words.at("heard").map();
        return IntStream.range(0, said.size())
                .filter(i -> said.get(i).given().chars().anyMatch(c -> heard.containsKey(Character.toString(c))))
                .limit(most)
                .boxed()
                .toList();
    }

    /** The same child as somebody else noted it: by its sound, without a number. */
    ChildStatement heard(ChildStatement said) {
        String given = said.given();
        for (Map.Entry<String, Object> sound : words.at("heard").map().entrySet()) {
            if (given.contains(sound.getKey())) {
                given = given.replace(sound.getKey(), sound.getValue().toString());
                break;
            }
        }
        return said.withName(said.family(), given).withNumber(PersonNumber.NONE);
    }

    private ChildStatement foundling() {
        DemoYaml found = words.at("foundling");
        return new ChildStatement(
                ChildStatement.DEMO,
                "",
                found.at("given").text(),
                Optional.of(new Birth(today.minusYears(3).withDayOfMonth(1), Precision.MONTH)),
                Optional.of("f"),
                new PersonNumber(NumberKind.FOUNDLING, found.at("number").text()),
                homes.getFirst(),
                Optional.empty(),
                new Living(
                        address(3),
                        Optional.of(Residence.UNREGISTERED),
                        "",
                        "330206",
                        Optional.of(false),
                        Optional.empty()),
                List.of(new Guardian(Role.INSTITUTION, found.at("institution").text(), phone(9_001))));
    }

    private ChildStatement foreigner() {
        DemoYaml foreign = words.at("foreign");
        return new ChildStatement(
                ChildStatement.DEMO,
                foreign.at("family").text(),
                foreign.at("given").text(),
                Optional.of(new Birth(today.minusYears(9), Precision.DAY)),
                Optional.of("f"),
                new PersonNumber(NumberKind.PASSPORT, foreign.at("passport").text()),
                homes.getFirst(),
                Optional.empty(),
                new Living(
                        address(5), Optional.of(Residence.FOREIGN), "", "330206", Optional.empty(), Optional.empty()),
                List.of(new Guardian(Role.MOTHER, foreign.at("family").text() + " Ann", phone(9_002))));
    }

    private ChildStatement newborn() {
        return ChildStatement.by(ChildStatement.DEMO)
                .withBirth(Optional.of(new Birth(today.minusDays(5), Precision.DAY)))
                .withSex(Optional.of("m"))
                .withHome(homes.getFirst())
                .withGuardians(List.of(new Guardian(
                        Role.MOTHER, words.at("newborn").at("mother").text(), phone(9_003))));
    }
}
