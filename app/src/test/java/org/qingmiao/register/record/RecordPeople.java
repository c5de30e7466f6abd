package org.qingmiao.register.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Text;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.record.kept.WorkingRegisters;
import org.qingmiao.register.right.DutyGrants;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.Role;
import org.springframework.context.ApplicationContext;

/** People of tests alone with the duties that they hold, and what they make: waters, and faults at such. */
public final class RecordPeople {
    public static final String WATERS = "drowning-prevention";
    public static final String HAZARDS = "drowning-hazard";

    private final Plans plans;
    private final Accounts accounts;
    private final DutyGrants duties;
    private final WorkingRegisters registers;
    private final RecordMaking making;

    public RecordPeople(
            Plans plans, Accounts accounts, DutyGrants duties, WorkingRegisters registers, RecordMaking making) {
        this.plans = plans;
        this.accounts = accounts;
        this.duties = duties;
        this.registers = registers;
        this.making = making;
    }

    /** Of a server that runs in the test. */
    public static RecordPeople of(ApplicationContext server) {
        return new RecordPeople(
                server.getBean(Plans.class),
                server.getBean(Accounts.class),
                server.getBean(DutyGrants.class),
                server.getBean(WorkingRegisters.class),
                server.getBean(RecordMaking.class));
    }

    /** Who is not there yet has an account from then on. */
    public void holds(String login, String duty, String unit) {
        account(login, unit);
        ActorContext.runAsSystem("test", () -> duties.give(login, duty, unit, Optional.empty()));
    }

    private void account(String login, String unit) {
        if (accounts.find(login).isEmpty()) {
            Person person = new Person(login, Text.same("示例" + login), List.of(new Person.Grant(Role.WORKER, unit)));
            ActorContext.runAsSystem("test", () -> accounts.store(person, "qingmiao-demo", true));
        }
    }

    public WorkingRegister register(String id, String login) {
        return registers.needed(plans.current(), id, accounts.find(login).orElseThrow());
    }

    public static RecordInput input(int basedOn, Map<String, Object> cells) {
        return new RecordInput(cells, basedOn, Optional.empty(), Optional.of(UUID.randomUUID()));
    }

    public UUID made(String login, String register, String unit, Map<String, Object> cells) {
        RecordOutcome made =
                ActorContext.as(login, () -> making.make(register(register, login), unit, input(0, cells)));
        assertThat(made).as(made.toString()).isInstanceOf(RecordOutcome.Done.class);
        return ((RecordOutcome.Done) made).record().id();
    }

    private String first(String login, String list) {
        return register(WATERS, login).kept().catalogue().tables().code(list).orElseThrow().codes().stream()
                .sorted()
                .findFirst()
                .orElseThrow();
    }

    /** A water with all that it needs, of a street that is answerable for it too. */
    public UUID water(String login, String unit, String street) {
        Map<String, Object> water = new HashMap<>();
        water.put("water.water_id", "示例-" + UUID.randomUUID());
        water.put("water.type", first(login, "water-type"));
        water.put("water.geom", Map.of("words", "示例河", "lat", "29.9", "lon", "121.8"));
        water.put("water.street", street);
        water.put("water.max_depth", "2.5");
        water.put("water.slope", first(login, "bank-slope"));
        water.put("water.dist_school", "300");
        water.put("water.on_route", "yes");
        water.put("owner.owner_unit", street);
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        for (String one : List.of("sign", "ring", "rope", "pole")) {
            water.put("four_ones." + one + ".present", "yes");
            water.put("four_ones." + one + ".checked", today);
        }
        return made(login, WATERS, unit, water);
    }

    /** A fault at a water of its own, found by somebody of the safety office of a street. */
    public UUID hazard(String login, String street) {
        UUID at = water(login, street, street);
        return made(
                login,
                HAZARDS,
                street,
                Map.of("hazard.water", at.toString(), "hazard.words", "示例：护栏缺口", "hazard.grade", "yellow"));
    }
}
