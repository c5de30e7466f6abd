package org.qingmiao.register.record.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qingmiao.StartedPlatform;
import org.qingmiao.plan.compiler.SeededPack;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.TestDatabase;
import org.qingmiao.platform.Text;
import org.qingmiao.register.loaded.LaidOutDatabase;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordInput;
import org.qingmiao.register.record.RecordMaking;
import org.qingmiao.register.record.RecordOpening;
import org.qingmiao.register.record.RecordOutcome;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.record.kept.WorkingRegisters;
import org.qingmiao.register.right.DutyGrants;
import org.qingmiao.register.right.RecordPlace;
import org.qingmiao.register.storage.Reach;
import org.qingmiao.register.storage.RecordQuery;
import org.qingmiao.register.storage.RecordStore;
import org.qingmiao.register.storage.StoredRecord;
import org.qingmiao.register.storage.UnitPlaces;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.Role;

/** A district with a register whose rights are asked of fields and of conditions, and people who hold them. */
final class ByFieldDistrict implements AutoCloseable {
    static final String ID = "by-field";
    static final String MARKET = "market-regulation";
    static final String CIVIL = "civil-affairs-bureau";
    private static final String DEFINITION = """
        id: by-field
        name: 示例 | Example
        about: event
        kept_by: [street]
        ground: { law: 示例, purpose: 示例 | To test, keep: { years: 1, after: begin_at, local: 本区设定 }, responsible: street-safety, assessment: 示例 }
        number: "BF-{year}-{unit}-{0000}"
        sections:
          main:
            label: 示例 | Main
            why: 示例 | Why
            class: internal
            fields:
              line:   { label: 示例 | Line, type: text }
              school: { label: 单位 | Unit, type: unit, absent: [none] }
              urgent: { label: 急 | Urgent, type: yes_no }
          secret:
            label: 其他 | Other
            why: 示例 | Why
            class: sensitive
            fields:
              note:   { label: 示例 | Note, type: text }
              worker: { label: 谁 | Worker, type: worker, absent: [none] }
          visit:
            label: 走访 | Visits
            why: 示例 | Why
            class: internal
            many: 40
            fields:
              at: { label: 日期 | At, type: date }
              by: { label: 谁 | By, type: worker }
        states: { open: 开 | Open, closed: { label: 完 | Closed, end: true } }
        steps:
          begin: { label: 开始 | Begin, from: [], to: open, by: [street-safety] }
          close: { label: 完成 | Close, from: open, to: closed, by: [street-safety] }
        grants:
          - { duty: street-safety,   scope: unit, fill: all }
          - { duty: water-owner,     scope: { unit: school }, see: [main], fill: [visit] }
          - { duty: food-lab,        scope: { mine: worker }, see: [main.line, secret] }
          - { duty: canteen-manager, scope: { mine: visit.by }, see: [main.line, visit] }
          - { duty: venue-operator,  scope: { unit: school }, when: "state == 'closed'", see: [main.line] }
          - { duty: food-regulator,  scope: district, when: "urgent == yes", see: [main.line, main.urgent], export: true }
        """;

    final StartedPlatform platform;
    final TestDatabase database = LaidOutDatabase.fresh();

    ByFieldDistrict(Path folder) {
        Path pack = folder.resolve("pack");
        try {
            SeededPack.copy(Path.of("../packs/beilun-2021-2025"), pack);
            SeededPack.copy(Path.of("../packs/china-children"), folder.resolve("china-children"));
            Path file = pack.resolve("registers/test/by-field/register.yaml");
            Files.createDirectories(file.getParent());
            Files.writeString(file, DEFINITION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        platform = StartedPlatform.on(database, pack);
        holds("bf-keeper", "street-safety", "xinqi");
        holds("bf-other", "street-safety", "chaiqiao");
        holds("bf-market", "water-owner", MARKET);
        holds("bf-civil", "water-owner", CIVIL);
        holds("bf-lab", "food-lab", "xinqi");
        holds("bf-cook", "canteen-manager", CIVIL);
        holds("bf-operator", "venue-operator", MARKET);
        holds("bf-regulator", "food-regulator", MARKET);
    }

    void holds(String login, String duty, String unit) {
        ActorContext.runAsSystem("test", () -> {
            if (accounts().find(login).isEmpty()) {
                Person person =
                        new Person(login, Text.same("示例" + login), List.of(new Person.Grant(Role.WORKER, unit)));
                accounts().store(person, "qingmiao-demo", true);
            }
            platform.bean(DutyGrants.class).give(login, duty, unit, Optional.empty());
        });
    }

    private Accounts accounts() {
        return platform.bean(Accounts.class);
    }

    Person person(String login) {
        return ActorContext.asSystem("test", () -> accounts().find(login)).orElseThrow();
    }

    WorkingRegister register(String login) {
        return register(ID, login);
    }

    WorkingRegister register(String id, String login) {
        return platform.bean(WorkingRegisters.class)
                .needed(platform.bean(Plans.class).current(), id, person(login));
    }

    static <T> T as(String login, Supplier<T> act) {
        return ActorContext.as(login, () -> ActorContext.forPurpose("示例", act::get));
    }

    static RecordInput input(int basedOn, Map<String, Object> cells) {
        return new RecordInput(cells, basedOn, Optional.empty(), Optional.of(UUID.randomUUID()));
    }

    static RecordOutcome.Done done(RecordOutcome outcome) {
        assertThat(outcome).as(outcome.toString()).isInstanceOf(RecordOutcome.Done.class);
        return (RecordOutcome.Done) outcome;
    }

    UUID made(String keeper, String street, Map<String, Object> cells) {
        RecordMaking making = platform.bean(RecordMaking.class);
        return done(as(keeper, () -> making.make(register(keeper), street, input(0, cells))))
                .record()
                .id();
    }

    Optional<OpenedRecord> found(String login, UUID id) {
        return as(login, () -> platform.bean(RecordOpening.class).open(register(login), id));
    }

    OpenedRecord open(String login, UUID id) {
        return found(login, id).orElseThrow();
    }

    int district() {
        return platform.bean(UnitPlaces.class).of("xinqi").district();
    }

    /** Those that the database lets somebody list. */
    Set<UUID> inDatabase(String login) {
        WorkingRegister register = register(login);
        return list(register, register.access().reach())
                .map(r -> r.head().key().id())
                .collect(Collectors.toSet());
    }

    /** Those of all of which Java says that somebody sees something. */
    Set<UUID> inJava(String login) {
        WorkingRegister register = register(login);
        UnitPlaces places = platform.bean(UnitPlaces.class);
        return list(register, Reach.everything(register.definition()))
                .filter(r -> register.access()
                        .on(RecordPlace.of(places.of(r.head().unit()).ord(), r.head(), Set.of()))
                        .isThere())
                .map(r -> r.head().key().id())
                .collect(Collectors.toSet());
    }

    private Stream<StoredRecord> list(WorkingRegister register, Reach reach) {
        return platform
                .bean(RecordStore.class)
                .list(register.kept().layout(), reach, RecordQuery.all(district(), 1000))
                .stream();
    }

    @Override
    public void close() {
        platform.close();
    }
}
