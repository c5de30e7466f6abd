package org.qingmiao.register.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.RegisterStep;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.record.kept.KeptRegisters;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.right.DutyHolders;
import org.qingmiao.register.right.PublicForm;
import org.qingmiao.register.storage.UnitPlaces;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/** The public forms of the registers of a plan, and who keeps what is sent. */
@Component
public final class OpenForms {
    static final Person PUBLIC = new Person("", Text.same(""), List.of());

    private final KeptRegisters registers;
    private final OrgUnits units;
    private final UnitPlaces places;
    private final DutyHolders holders;

    OpenForms(KeptRegisters registers, OrgUnits units, UnitPlaces places, DutyHolders holders) {
        this.registers = registers;
        this.units = units;
        this.places = places;
        this.holders = holders;
    }

    /** In the order of their packs. */
    public List<OpenForm> all(Plan plan) {
        return registers.all(plan).stream()
                .flatMap(register -> of(register).stream())
                .toList();
    }

    /** @throws org.qingmiao.platform.ProblemException if there is no such register, or the public sends nothing to it */
    public OpenForm needed(Plan plan, String id) {
        return registers.find(plan, id).flatMap(this::of).orElseThrow(() -> RequestProblem.NOT_THERE.exception());
    }

    /** That of a register, if it has one by which records can be sent. */
    public Optional<OpenForm> of(KeptRegister register) {
        return PublicForm.of(register.definition())
                .map(form -> new OpenForm(register, form, states(register)))
                .filter(OpenForm::isComplete);
    }

    private static List<String> states(KeptRegister register) {
        List<String> states = new ArrayList<>();
        Optional<String> next = register.compiled().graph().begins().stream().findFirst();
        while (next.isPresent() && !states.contains(next.get())) {
            states.add(next.get());
            next = register.compiled().stepsFrom(next.get()).values().stream()
                    .filter(OpenForms::isAnybodys)
                    .flatMap(s -> s.to().stream())
                    .findFirst();
        }
        return states;
    }

    /** Whether a step follows by itself where a record is sent: everybody may take it, and it asks nothing more. */
    static boolean isAnybodys(RegisterStep step) {
        return step.by().contains(PublicForm.ANYONE)
                && !step.makesRecord()
                && step.to().isPresent()
                && step.ask().isEmpty()
                && step.second().isEmpty();
    }

    /**
     * The units to which a form is offered: those where whoever answers for the register works, else all that keep such
     * records. Empty where a child may be in danger and nobody answers: then whom to call is told instead.
     */
    public List<String> units(OpenForm form) {
        List<String> answering = answering(form);
        boolean nobody = form.kept().definition().ground().responsible().isPresent() && answering.isEmpty();
        return form.protects() && nobody ? List.of() : taking(form, answering);
    }

    /** The units that take in what is sent, also by a form that is no longer offered: nothing is turned away. */
    public List<String> taking(OpenForm form) {
        return taking(form, answering(form));
    }

    private List<String> taking(OpenForm form, List<String> answering) {
        List<String> keeping = units
                .tree()
                .keeping(district(form), form.kept().definition().keptBy())
                .stream()
                .map(OrgUnit::id)
                .toList();
        List<String> there = answering.stream().filter(keeping::contains).toList();
        List<String> may = there.isEmpty() ? keeping : there;
        return form.protects() ? may.stream().limit(1).toList() : may;
    }

    /** The units of the district in which whoever answers for the register works. */
    private List<String> answering(OpenForm form) {
        return form.kept().definition().ground().responsible().stream()
                .flatMap(duty -> holders.units(List.of(duty)).stream())
                .filter(unit -> units.tree().findBelow(district(form), unit).isPresent())
                .toList();
    }

    private static String district(OpenForm form) {
        return form.kept().plan().head().district();
    }

    /** The register as the sender of a record has it, for the time of sending. */
    public WorkingRegister sending(OpenForm form, String unit) {
        List<String> before = form.states();
        return new WorkingRegister(form.kept(), form.form().sending(places.of(unit), unit, before), PUBLIC);
    }
}
