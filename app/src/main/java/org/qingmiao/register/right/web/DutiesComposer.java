package org.qingmiao.register.right.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingmiao.exchange.Table;
import org.qingmiao.field.FilledForm;
import org.qingmiao.page.FieldView;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.PackWide.Duty;
import org.qingmiao.register.right.DutyGrant;
import org.qingmiao.register.right.DutyGrants;
import org.qingmiao.register.right.KnownDuties;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/** Puts the page of duties together, and its file. */
@Component
class DutiesComposer {
    private static final List<String> COLUMNS =
            List.of("login", "name", "duty", "duty_name", "unit", "unit_name", "until", "given_by", "given_at");

    private final DutyGrants grants;
    private final KnownDuties known;
    private final DutyPlaces places;
    private final Permissions permissions;

    DutiesComposer(DutyGrants grants, KnownDuties known, DutyPlaces places, Permissions permissions) {
        this.grants = grants;
        this.known = known;
        this.places = places;
        this.permissions = permissions;
    }

    /** The form of who may give duties. */
    DutyForm form(Person me) {
        return DutyForm.of(grants.people(), known.all(), places.managed(me), grants.today());
    }

    DutiesView view(Person me, DutySearch search, FilledForm filled, String said) {
        Map<String, Duty> duties = known.all();
        return new DutiesView(
                found(search).stream().map(g -> row(me, g, duties)).toList(),
                DutyForm.duties(duties),
                DutyForm.units(places.managed(me)),
                FieldView.all(filled),
                said);
    }

    private List<DutyGrant> found(DutySearch search) {
        Map<String, Duty> duties = known.all();
        Comparator<DutyGrant> byPerson = Comparator.comparing(DutyGrant::login);
        Comparator<DutyGrant> order = switch (search.order()) {
            case "duty" -> Comparator.comparing(g -> name(g, duties).zh());
            case "unit" -> Comparator.comparingInt(g -> places.position(g.unit()));
            case "until" -> Comparator.comparing(g -> g.until().orElse(LocalDate.MAX));
            default -> byPerson;
        };
        return grants.running().stream()
                .filter(g -> search.finds(g, places))
                .sorted(order.thenComparing(byPerson).thenComparing(DutyGrant::duty))
                .toList();
    }

    private static Text name(DutyGrant grant, Map<String, Duty> duties) {
        Duty duty = duties.get(grant.duty());
        return duty == null ? Text.same(grant.duty()) : duty.label();
    }

    private DutiesView.Row row(Person me, DutyGrant grant, Map<String, Duty> duties) {
        boolean takeable = !grant.login().equals(me.login()) && permissions.may(me, Action.PEOPLE_MANAGE, grant.unit());
        return new DutiesView.Row(
                grant.id(),
                grant.login(),
                grant.name(),
                name(grant, duties),
                duties.containsKey(grant.duty()),
                places.name(grant.unit()),
                grant.closed(),
                grant.until().map(LocalDate::toString).orElse(""),
                takeable);
    }

    Table table(DutySearch search, Lang lang) {
        Map<String, Duty> duties = known.all();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (DutyGrant grant : found(search)) {
            rows.add(List.of(
                    grant.login(),
                    grant.name().in(lang),
                    grant.duty(),
                    name(grant, duties).in(lang),
                    grant.unit(),
                    places.name(grant.unit()).in(lang),
                    grant.until().map(LocalDate::toString).orElse(""),
                    grant.givenBy(),
                    grant.givenAt().toString()));
        }
        return new Table("duties", COLUMNS, rows);
    }
}
