package org.qingmiao.register.right.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.qingmiao.field.FilledForm;
import org.qingmiao.register.definition.PackWide.Duty;
import org.qingmiao.register.right.DutyGrants;
import org.qingmiao.register.right.KnownDuties;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/** Gives duties as a form says. */
@Component
class DutyAdministration {
    private final DutiesComposer composer;
    private final DutyGrants grants;
    private final KnownDuties known;
    private final DutyPlaces places;

    DutyAdministration(DutiesComposer composer, DutyGrants grants, KnownDuties known, DutyPlaces places) {
        this.composer = composer;
        this.grants = grants;
        this.known = known;
        this.places = places;
    }

    FilledForm empty(Person me) {
        return FilledForm.empty(composer.form(me).fields());
    }

    /** The form as it was filled in; the duty is given unless something in it is wrong. */
    FilledForm give(Person me, Function<String, List<String>> sent) {
        DutyForm form = composer.form(me);
        FilledForm filled = form.read(sent);
        if (!filled.isRight()) {
            return filled;
        }
        String unit = filled.known(form.unit());
        Optional<Duty> duty = Optional.ofNullable(known.all().get(filled.known(form.duty())));
        if (duty.filter(d -> places.fits(me, d, unit)).isEmpty()) {
            return filled.wrong("unit", "duties.wrong.kind");
        }
        return switch (grants.give(filled.known(form.person()), duty.get().id(), unit, form.until(filled))) {
            case DONE -> filled;
            case TWICE -> filled.wrong("duty", "duties.wrong.twice");
            case NO_UNIT -> filled.wrong("unit", "duties.wrong.unit");
            case OUT_OF_REACH -> filled.wrong("person", "duties.wrong.person");
        };
    }
}
