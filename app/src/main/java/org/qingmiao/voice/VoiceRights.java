package org.qingmiao.voice;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/** Whoever looks after what children wrote does so for the plans of a district. */
@Component
public class VoiceRights {
    private final Permissions permissions;
    private final Plans plans;
    private final OrgUnits units;

    VoiceRights(Permissions permissions, Plans plans, OrgUnits units) {
        this.permissions = permissions;
        this.plans = plans;
        this.units = units;
    }

    /** Whether somebody moderates at all. */
    boolean moderates(Person person) {
        return permissions.may(person, Action.VOICE_MODERATE, "");
    }

    /** Districts for whose plans somebody moderates; the empty one is that of plans that are loaded no more. */
    Set<String> moderatesFor(Person person) {
        return Stream.concat(
                        Stream.of(""), plans.all().stream().map(p -> p.head().district()))
                .filter(district -> permissions.may(person, Action.VOICE_MODERATE, district))
                .collect(Collectors.toSet());
    }

    /** Units for which somebody answers. */
    Set<String> answersFor(Person person) {
        return units.tree().units().stream()
                .map(OrgUnit::id)
                .filter(unit -> permissions.may(person, Action.VOICE_ANSWER, unit))
                .collect(Collectors.toSet());
    }

    /** Of a plan; empty for one that is loaded no more. */
    String district(String plan) {
        return plans.find(plan).map(p -> p.head().district()).orElse("");
    }

    /** Of a plan that is loaded no more, whoever moderates anywhere. */
    public boolean mayModerate(Person person, String plan) {
        return permissions.may(person, Action.VOICE_MODERATE, district(plan));
    }

    /** An address with a parameter that says of which plan, where there are several. */
    String inPlan(String address, String plan) {
        return plans.all().size() == 1 ? address : address + "&plan=" + plan;
    }

    public boolean mayModerate(Person person, Suggestion suggestion) {
        return mayModerate(person, suggestion.plan());
    }
}
