package org.qingmiao.register.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.register.definition.Access;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.record.kept.KeptRegisters;
import org.qingmiao.register.right.DutyGrants;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever a pack defines has its pages, for who holds its duties. */
@DemoServer
class EveryRegisterPagesTest {
    private static final String LOGIN = "auditor";
    private static final Pattern UNITS = Pattern.compile("<option value=\"([a-z][^\"]*)\"");

    @LocalServerPort
    int port;

    @Autowired
    Plans plans;

    @Autowired
    OrgUnits units;

    @Autowired
    KeptRegisters registers;

    @Autowired
    DutyGrants duties;

    private List<Register> kept() {
        return registers.all(plans.current()).stream()
                .map(KeptRegister::definition)
                .toList();
    }

    @BeforeEach
    void duties() {
        Plan plan = plans.current();
        for (Register register : kept()) {
            String unit = units.tree().below(plan.head().district()).stream()
                    .filter(u -> register.keptBy().contains(u.kind()))
                    .map(OrgUnit::id)
                    .findFirst()
                    .orElse(plan.head().district());
            register.access().grants().stream()
                    .flatMap(g -> g.holder() instanceof Access.Holder.OfDuty of ? Stream.of(of.duty()) : Stream.of())
                    .distinct()
                    .forEach(duty -> ActorContext.as("admin", () -> duties.give(LOGIN, duty, unit, Optional.empty())));
        }
    }

    @Test
    void every_register_that_is_kept_has_a_list_and_a_form_in_both_languages() {
        RecordVisitor visitor = RecordVisitor.of(port, LOGIN);
        assertThat(kept()).hasSizeGreaterThan(10);
        int forms = 0;
        for (Register register : kept()) {
            String path = "/registers/" + register.id();
            if (visitor.status(path) == 404) {
                continue;
            }
            for (String lang : List.of("en", "zh")) {
                assertThat(visitor.page(path + "?lang=" + lang)).as(path).contains(path);
                String form = form(visitor, path);
                if (form.contains("name=\"key\"")) {
                    assertThat(form).as(path).contains("name=\"asked\"", "name=\"f.");
                    forms++;
                }
            }
        }
        assertThat(forms).isGreaterThan(10);
    }

    /** The form of a new record, in the first unit that can be chosen; empty if the visitor makes none. */
    private static String form(RecordVisitor visitor, String path) {
        if (!visitor.page(path).contains(path + "/new")) {
            return "";
        }
        String page = visitor.page(path + "/new");
        Matcher units = UNITS.matcher(page);
        return page.contains("id=\"unit\"") && units.find() ? visitor.page(path + "/new?unit=" + units.group(1)) : page;
    }
}
