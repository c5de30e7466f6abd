package org.qingmiao.register.handover.act;

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
import org.qingmiao.register.record.RecordInput;
import org.qingmiao.register.record.RecordMaking;
import org.qingmiao.register.record.RecordOutcome;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.record.kept.WorkingRegisters;
import org.qingmiao.register.right.DutyGrants;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.Role;

/** People of tests alone who find faults at waters, and such faults. */
public class HazardPeople {
    public static final String HAZARDS = "drowning-hazard";
    private static final String WATERS = "drowning-prevention";

    private final Plans plans;
    private final Accounts accounts;
    private final DutyGrants duties;
    private final WorkingRegisters registers;
    private final RecordMaking making;

    public HazardPeople(
            Plans plans, Accounts accounts, DutyGrants duties, WorkingRegisters registers, RecordMaking making) {
        this.plans = plans;
        this.accounts = accounts;
        this.duties = duties;
        this.registers = registers;
        this.making = making;
    }

    public void holds(String login, String duty, String unit) {
        account(login, unit);
        ActorContext.as("admin", () -> duties.give(login, duty, unit, Optional.empty()));
    }

    void account(String login, String unit) {
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

    /** A fault at a water of its own, found by somebody of the safety office of a street. */
    public UUID hazard(String login, String street) {
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
        for (String one : List.of("sign", "ring", "rope", "pole")) {
            water.put("four_ones." + one + ".present", "yes");
            water.put(
                    "four_ones." + one + ".checked",
                    LocalDate.now(ZoneId.of("Asia/Shanghai")).toString());
        }
        UUID at = made(login, WATERS, street, water);
        return made(
                login,
                HAZARDS,
                street,
                Map.of("hazard.water", at.toString(), "hazard.words", "示例：护栏缺口", "hazard.grade", "yellow"));
    }
}
