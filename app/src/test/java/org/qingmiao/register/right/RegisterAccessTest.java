package org.qingmiao.register.right;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.platform.Seeds;
import org.qingmiao.register.compiler.CompiledRegister;
import org.qingmiao.register.compiler.RegisterCatalogue;
import org.qingmiao.register.compiler.TestPack;
import org.qingmiao.register.definition.Access.Grant;
import org.qingmiao.register.definition.Access.Holder;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.storage.Reach;
import org.qingmiao.register.storage.Reach.Interval;
import org.qingmiao.register.storage.UnitPlaces.UnitPlace;
import org.qingmiao.register.storage.layout.ReachColumn;
import org.qingmiao.register.storage.layout.SecrecyBand;
import org.qingmiao.register.storage.value.RecordClaims;

/** Laws of rights, on all registers of the base pack with random duties; and what single grants give. */
class RegisterAccessTest {
    private static final String ME = "li.si";
    private static final Interval DISTRICT = new Interval(1, 1000);
    private static final List<Register> REGISTERS =
            RegisterCatalogue.read(Path.of("../packs/china-children"), new Diagnostics()).registers().values().stream()
                    .map(CompiledRegister::definition)
                    .toList();
    private static final Register HAZARD = RegisterCatalogue.read(TestPack.original("waters"), new Diagnostics())
            .find("hazard")
            .orElseThrow()
            .definition();

    /** A district of ten streets with nine communities each. */
    private static PlacedDuty held(String duty, int first, int last) {
        return new PlacedDuty(new HeldDuty(duty, new UnitPlace(first, 1, first, last), "u" + first), DISTRICT);
    }

    private static PlacedDuty some(RandomGenerator random, Register register) {
        List<String> duties = register.access().grants().stream()
                .flatMap(g -> g.holder() instanceof Holder.OfDuty d ? Stream.of(d.duty()) : Stream.empty())
                .toList();
        String duty = duties.isEmpty() ? "nothing" : duties.get(random.nextInt(duties.size()));
        int street = random.nextInt(10) * 100;
        int community = street + 1 + random.nextInt(9) * 10;
        return switch (random.nextInt(3)) {
            case 0 -> held(duty, 1, 1000);
            case 1 -> held(duty, street + 1, street + 100);
            default -> held(duty, community, community + 9);
        };
    }

    private static RecordPlace place(RandomGenerator random, Register register) {
        List<String> states = List.copyOf(register.states().keySet());
        String state = states.isEmpty() ? "" : states.get(random.nextInt(states.size()));
        Set<RecordPlace.Handed> handed = random.nextBoolean() ? Set.of() : handed(random, register);
        return new RecordPlace(
                1 + random.nextInt(1100),
                state,
                Optional.of(random.nextBoolean() ? ME : "someone.else"),
                handed,
                claims(random, register));
    }

    /** Some fields name me, or a unit that may be mine; some conditions hold. */
    private static RecordClaims claims(RandomGenerator random, Register register) {
        Map<String, Set<String>> named = new HashMap<>();
        Map<String, Boolean> holds = new HashMap<>();
        for (ReachColumn column : ReachColumn.of(register)) {
            switch (column.kind()) {
                case PERSON -> named.put(column.name(), random.nextBoolean() ? Set.of(ME) : Set.of("someone.else"));
                case UNIT -> named.put(column.name(), Set.of("u" + (1 + random.nextInt(10) * 100)));
                case CONDITION -> holds.put(column.name(), random.nextBoolean());
            }
        }
        return new RecordClaims(named, holds);
    }

    private static Set<RecordPlace.Handed> handed(RandomGenerator random, Register register) {
        Set<RecordPlace.Handed> handed = new HashSet<>();
        for (String id : register.handOvers().keySet()) {
            if (random.nextBoolean()) {
                handed.add(new RecordPlace.Handed(1 + random.nextInt(10) * 100, id, random.nextBoolean()));
            }
        }
        return handed;
    }

    private static List<PlacedDuty> several(RandomGenerator random, Register register) {
        List<PlacedDuty> duties = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            duties.add(some(random, register));
        }
        return duties;
    }

    private static Register any(RandomGenerator random) {
        return REGISTERS.get(random.nextInt(REGISTERS.size()));
    }

    private static boolean reaches(RegisterAccess access, SecrecyBand band, RecordPlace record) {
        Reach reach = access.reach();
        return reach.bands().getOrDefault(band, List.of()).stream()
                        .anyMatch(i -> i.first() <= record.unitOrd() && record.unitOrd() <= i.last())
                || record.handed().stream()
                        .anyMatch(h ->
                                reach.handed().getOrDefault(band, List.of()).contains(h.to()))
                || claims(reach.claims().getOrDefault(band, new Reach.Claims(Map.of(), Map.of())), record);
    }

    private static boolean claims(Reach.Claims asked, RecordPlace record) {
        boolean named = asked.names().entrySet().stream()
                .anyMatch(n ->
                        n.getValue().stream().anyMatch(name -> record.claims().names(n.getKey(), name)));
        return named && DISTRICT.holds(record.unitOrd())
                || asked.where().entrySet().stream()
                        .anyMatch(w -> record.claims().holds(w.getKey())
                                && w.getValue().stream().anyMatch(i -> i.holds(record.unitOrd())));
    }

    /** What is stored about a record, such as what it owes, bears all that rights ask of it, and tells nobody else. */
    @Test
    void who_may_know_what_a_record_owes_is_who_sees_something_of_it() {
        Seeds.each(3000, random -> {
            Register register = any(random);
            RegisterAccess access = RegisterAccess.of(register, ME, several(random, register));
            RecordPlace record = place(random, register);
            Set<String> locked = new HashSet<>(register.access().locks().keySet());
            locked.removeIf(lock -> random.nextBoolean());
            RecordAudience stored = RecordAudience.parse(new RecordAudience(record, locked).text());
            boolean reached = access.reach().opens().containsAll(locked)
                    && access.on(record, locked).isThere();
            assertThat(stored.seenIn(access).stream().anyMatch(part -> part.holds(record.unitOrd())))
                    .as(register.id())
                    .isEqualTo(reached);
        });
    }

    @Test
    void who_holds_more_duties_never_sees_or_fills_less() {
        Seeds.each(3000, random -> {
            Register register = any(random);
            List<PlacedDuty> all = several(random, register);
            List<PlacedDuty> fewer =
                    all.stream().filter(d -> random.nextBoolean()).toList();
            RecordPlace record = place(random, register);
            RecordSight less = RegisterAccess.of(register, ME, fewer).on(record);
            RecordSight more = RegisterAccess.of(register, ME, all).on(record);
            assertThat(more.fill()).containsAll(less.fill());
            assertThat(more.see()).containsAll(less.see());
            assertThat(more.mask()).containsAll(less.mask());
            assertThat(more.duties()).containsAll(less.duties());
        });
    }

    @Test
    void what_several_duties_show_is_what_each_of_them_shows_and_no_more() {
        Seeds.each(3000, random -> {
            Register register = any(random);
            List<PlacedDuty> all = several(random, register);
            RecordPlace record = place(random, register);
            RecordSight together = RegisterAccess.of(register, ME, all).on(record);
            Set<String> fill = new HashSet<>();
            Set<String> see = new HashSet<>();
            for (PlacedDuty duty : all) {
                RecordSight alone =
                        RegisterAccess.of(register, ME, List.of(duty)).on(record);
                fill.addAll(alone.fill());
                see.addAll(alone.see());
            }
            assertThat(together.fill()).isEqualTo(fill);
            assertThat(together.see()).isEqualTo(see).containsAll(fill);
        });
    }

    @Test
    void the_reach_of_several_duties_is_the_union_of_theirs_in_disjoint_intervals() {
        Seeds.each(3000, random -> {
            Register register = any(random);
            List<PlacedDuty> all = several(random, register);
            RegisterAccess together = RegisterAccess.of(register, ME, all);
            RecordPlace record = place(random, register);
            for (SecrecyBand band : List.of(SecrecyBand.OPEN, SecrecyBand.SENSITIVE)) {
                assertThat(reaches(together, band, record))
                        .isEqualTo(all.stream()
                                .anyMatch(d -> reaches(RegisterAccess.of(register, ME, List.of(d)), band, record)));
                List<Interval> parts = together.reach().bands().getOrDefault(band, List.of());
                for (int i = 1; i < parts.size(); i++) {
                    assertThat(parts.get(i).first())
                            .isGreaterThan(parts.get(i - 1).last() + 1);
                }
            }
            assertThat(together.reach().bands()).doesNotContainKeys(SecrecyBand.SEALED, SecrecyBand.APART);
        });
    }

    @Test
    void a_record_that_is_out_of_reach_has_no_sight_and_what_is_seen_lies_within_reach_of_its_band() {
        Seeds.each(3000, random -> {
            Register register = any(random);
            RegisterAccess access = RegisterAccess.of(register, ME, several(random, register));
            RecordPlace record = place(random, register);
            RecordSight sight = access.on(record);
            if (!reaches(access, SecrecyBand.OPEN, record)) {
                assertThat(sight).isEqualTo(RecordSight.NOTHING);
            }
            bands(register, sight.see())
                    .forEach(band -> assertThat(reaches(access, band, record))
                            .as(band.word())
                            .isTrue());
            if (!access.narrowed() && reaches(access, SecrecyBand.OPEN, record)) {
                assertThat(sight.isThere()).isTrue();
            }
        });
    }

    private static Set<SecrecyBand> bands(Register register, Collection<String> paths) {
        Set<SecrecyBand> bands = new LinkedHashSet<>();
        for (String path : paths) {
            Section section = register.section(path.substring(0, path.indexOf('.')));
            bands.add(SecrecyBand.of(
                    section.field(path.substring(path.lastIndexOf('.') + 1)).secrecy()));
        }
        return bands;
    }

    @Test
    void what_is_handed_shows_no_more_than_the_hand_over_does_and_is_filled_once_it_is_accepted() {
        Seeds.each(3000, random -> {
            Register register = any(random);
            Set<RecordPlace.Handed> handed = handed(random, register);
            RecordPlace there = place(random, register);
            RecordPlace far = new RecordPlace(5000, there.state(), Optional.of("someone.else"), handed);
            RecordSight sight =
                    RegisterAccess.of(register, ME, several(random, register)).on(far);
            HandedFields fields = HandedFields.of(register);
            Set<String> shown = new HashSet<>();
            Set<String> filled = new HashSet<>();
            for (RecordPlace.Handed one : handed) {
                HandedFields.Opened opened =
                        Objects.requireNonNull(fields.byHandOver().get(one.handOver()));
                shown.addAll(opened.see());
                filled.addAll(one.theirs() ? opened.fill() : Set.of());
            }
            assertThat(shown).containsAll(sight.see()).containsAll(sight.mask());
            assertThat(filled).containsAll(sight.fill());
            if (handed.stream().noneMatch(RecordPlace.Handed::theirs)) {
                assertThat(sight.duties()).as("no step before it is accepted").isEmpty();
            }
            assertThat(RegisterAccess.of(register, ME, several(random, register))
                            .on(new RecordPlace(5000, there.state(), Optional.of("someone.else"), Set.of())))
                    .isEqualTo(RecordSight.NOTHING);
        });
    }

    @Test
    void nothing_sealed_or_apart_is_ever_among_the_fields() {
        for (Register register : REGISTERS) {
            List<PlacedDuty> all = register.access().grants().stream()
                    .map(Grant::holder)
                    .filter(Holder.OfDuty.class::isInstance)
                    .map(h -> held(((Holder.OfDuty) h).duty(), 1, 1000))
                    .toList();
            RegisterAccess access = RegisterAccess.of(register, ME, all);
            for (String state : register.states().keySet()) {
                RecordSight sight = access.on(new RecordPlace(5, state, Optional.of(ME), all(register)));
                assertThat(bands(register, sight.see())).doesNotContain(SecrecyBand.SEALED, SecrecyBand.APART);
                assertThat(bands(register, sight.mask())).doesNotContain(SecrecyBand.SEALED, SecrecyBand.APART);
            }
        }
    }

    private static Set<RecordPlace.Handed> all(Register register) {
        Set<RecordPlace.Handed> all = new HashSet<>();
        register.handOvers().keySet().forEach(id -> all.add(new RecordPlace.Handed(1, id, true)));
        return all;
    }

    private static RecordPlace hazardAt(int unit) {
        return new RecordPlace(unit, "found", Optional.empty(), Set.of());
    }

    @Test
    void a_watcher_fills_what_the_unit_keeps_and_sees_nothing_of_its_neighbours() {
        RegisterAccess watcher = RegisterAccess.of(HAZARD, ME, List.of(held("watch", 11, 20)));
        RecordSight own = watcher.on(hazardAt(11));
        assertThat(own.fills("place.kind")).isTrue();
        assertThat(own.fills("visit.note")).as("a field of rows").isTrue();
        assertThat(own.sees("mending.owner")).isTrue();
        assertThat(own.fills("mending.owner")).isFalse();
        assertThat(own.duties()).containsExactly("watch");
        assertThat(watcher.on(hazardAt(12))).as("a unit below").isEqualTo(RecordSight.NOTHING);
        assertThat(watcher.on(hazardAt(21))).isEqualTo(RecordSight.NOTHING);
        assertThat(watcher.exports()).isFalse();
        assertThat(watcher.createsIn()).containsExactly(new Interval(11, 11));
    }

    @Test
    void a_street_reaches_all_below_it_and_takes_out_what_it_sees() {
        RegisterAccess street = RegisterAccess.of(HAZARD, ME, List.of(held("safety", 1, 100)));
        assertThat(street.on(hazardAt(57)).fills("mending.mend_by")).isTrue();
        assertThat(street.exports()).isTrue();
        assertThat(street.exportSecond()).isEmpty();
        assertThat(street.reach().opens()).containsExactly("hot");
    }

    @Test
    void sums_alone_show_no_record() {
        RegisterAccess office = RegisterAccess.of(HAZARD, ME, List.of(held("office", 1, 1000)));
        assertThat(office.sums()).isTrue();
        assertThat(office.sees()).isFalse();
        assertThat(office.creates()).isFalse();
        assertThat(office.on(hazardAt(5))).isEqualTo(RecordSight.NOTHING);
    }

    @Test
    void a_lock_closes_a_record_for_every_grant_that_does_not_open_it() {
        List<PlacedDuty> both = List.of(held("watch", 11, 20), held("safety", 101, 200));
        RegisterAccess access = RegisterAccess.of(HAZARD, ME, both);
        assertThat(access.on(hazardAt(11), Set.of("hot"))).isEqualTo(RecordSight.NOTHING);
        assertThat(access.on(hazardAt(150), Set.of("hot")).isThere()).isTrue();
        assertThat(access.reach().opens())
                .as("who opens it in a part of their reach does not open it in the other")
                .isEmpty();
    }

    @Test
    void who_holds_nothing_sees_nothing() {
        RegisterAccess nobody = RegisterAccess.of(HAZARD, ME, List.of());
        assertThat(nobody.sees()).isFalse();
        assertThat(nobody.creates()).isFalse();
        assertThat(nobody.sums()).isFalse();
        assertThat(nobody.on(hazardAt(11))).isEqualTo(RecordSight.NOTHING);
        assertThat(nobody.reach().bands().values())
                .allSatisfy(parts -> assertThat(parts).isEmpty());
    }

    @Test
    void a_field_of_a_member_is_given_with_that_of_all_members_or_alone() {
        RecordSight all = new RecordSight(Set.of(), Set.of("eye.power"), Set.of(), Set.of(), false);
        RecordSight one = new RecordSight(Set.of(), Set.of("eye.left.power"), Set.of("eye.power"), Set.of(), false);
        assertThat(all.sees("eye.left.power")).isTrue();
        assertThat(one.sees("eye.left.power")).isTrue();
        assertThat(one.sees("eye.right.power")).isFalse();
        assertThat(one.masked("eye.right.power")).isTrue();
        assertThat(one.masked("eye.left.power")).isFalse();
    }
}
