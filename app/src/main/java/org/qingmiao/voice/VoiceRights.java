package org.qingmiao.voice;

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

    VoiceRights(Permissions permissions, Plans plans) {
        this.permissions = permissions;
        this.plans = plans;
    }

    /** Of a plan that is loaded no more, whoever moderates anywhere. */
    public boolean mayModerate(Person person, String plan) {
        String district = plans.find(plan).map(p -> p.head().district()).orElse("");
        return permissions.may(person, Action.VOICE_MODERATE, district);
    }

    /** An address with a parameter that says of which plan, where there are several. */
    String inPlan(String address, String plan) {
        return plans.all().size() == 1 ? address : address + "&plan=" + plan;
    }

    public boolean mayModerate(Person person, Suggestion suggestion) {
        return mayModerate(person, suggestion.plan());
    }
}
