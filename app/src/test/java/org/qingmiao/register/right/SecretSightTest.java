package org.qingmiao.register.right;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.register.compiler.CompiledRegister;
import org.qingmiao.register.compiler.RegisterCatalogue;
import org.qingmiao.register.definition.Access.Grant;
import org.qingmiao.register.definition.Access.Holder;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.storage.Reach.Interval;
import org.qingmiao.register.storage.UnitPlaces.UnitPlace;
import org.qingmiao.register.storage.layout.SecrecyBand;

/** What rights give of what does not lie with a record, in the registers of the base pack. */
class SecretSightTest {
    private static final String ME = "li.si";
    private static final Map<String, CompiledRegister> REGISTERS = RegisterCatalogue.read(
                    Path.of("../packs/china-children"), new Diagnostics())
            .registers();
    private static final Register REPORTS =
            Objects.requireNonNull(REGISTERS.get("mandatory-reporting")).definition();
    private static final int ORD = 40;

    private static RegisterAccess access(Register register, String duty) {
        PlacedDuty held =
                new PlacedDuty(new HeldDuty(duty, new UnitPlace(7, 1, ORD, ORD + 9), "u"), new Interval(1, 1000));
        return RegisterAccess.of(register, ME, List.of(held));
    }

    private static RecordPlace handed(String state) {
        return new RecordPlace(300, state, Optional.empty(), Set.of(new RecordPlace.Handed(ORD, "case", true)));
    }

    @Test
    void who_works_on_a_case_may_not_look_at_who_reported_it() {
        for (String duty : List.of("centre-worker", "centre-lead", "police-desk", "prosecutor-minors", "unit-head")) {
            RegisterAccess access = access(REPORTS, duty);
            assertThat(access.secrets(handed("sent"), Set.of()).isThere())
                    .as(duty)
                    .isFalse();
            assertThat(access.secrets(new RecordPlace(ORD, "sent", Optional.of(ME), Set.of()), Set.of())
                            .isThere())
                    .as(duty)
                    .isFalse();
        }
    }

    @Test
    void the_duty_that_is_named_may_with_another_persons_agreement_and_where_the_case_was_handed_to_it() {
        SecretSight sight = access(REPORTS, "police-investigator").secrets(handed("received"), Set.of());
        assertThat(sight.seesApart("source.reporter")).isTrue();
        assertThat(sight.second()).contains("police-lead");
        RecordPlace elsewhere = new RecordPlace(300, "received", Optional.empty(), Set.of());
        assertThat(access(REPORTS, "police-investigator")
                        .secrets(elsewhere, Set.of())
                        .isThere())
                .isFalse();
    }

    @Test
    void who_reports_tells_it_when_the_record_is_made_and_sees_it_at_no_time_after() {
        RegisterAccess access = access(REPORTS, "duty-reporter");
        RecordPlace mine = new RecordPlace(ORD, "draft", Optional.of(ME), Set.of());
        assertThat(access.making(mine).fills("source.reporter_phone")).isTrue();
        assertThat(access.on(mine).sees("source.reporter_phone")).isFalse();
        assertThat(access.secrets(mine, Set.of()).isThere()).isFalse();
    }

    @Test
    void no_duty_of_any_register_reaches_the_vault_or_what_lies_apart_with_its_records() {
        for (CompiledRegister register : REGISTERS.values()) {
            for (Grant grant : register.definition().access().grants()) {
                if (grant.holder() instanceof Holder.OfDuty duty) {
                    assertThat(access(register.definition(), duty.duty())
                                    .reach()
                                    .bands())
                            .as(register.id() + " " + duty.duty())
                            .doesNotContainKeys(SecrecyBand.SEALED, SecrecyBand.APART);
                }
            }
        }
    }
}
