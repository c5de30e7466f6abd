package org.qingmiao.register.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingmiao.StartedPlatform;
import org.qingmiao.indicator.IndicatorEvaluator;
import org.qingmiao.indicator.IndicatorValue;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.org.Period;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.SettableClock;
import org.qingmiao.platform.TestDatabase;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.record.kept.KeptRegisters;
import org.qingmiao.register.storage.Reach;
import org.qingmiao.register.storage.RecordDraft;
import org.qingmiao.register.storage.RecordPlacement;
import org.qingmiao.register.storage.RecordStore;
import org.qingmiao.register.storage.value.RecordClaims;

/**
 * Random histories of records: made, edited, moved on by steps, with rows that are added late, replaced and taken away,
 * given to other units. What is kept is what the records say, and what a plain reading of them counts, now and as of then.
 */
@SuppressWarnings("NullAway.Init") // set before all tests
class CountedHistoryTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<String> COMMUNITIES =
            List.of("wl-qingtan-1", "wl-qingtan-2", "wl-yunhe-1", "wl-yunhe-2", "wl-baita-1", "wl-zone-1");

    @TempDir
    static Path folder;

    private static StartedPlatform platform;
    private static Plan plan;
    private static KeptRegister register;

    private static int year() {
        return LocalDate.now(Clock.system(ZONE)).getYear();
    }

    @BeforeAll
    static void started() {
        platform = StartedPlatform.on(TestDatabase.fresh(), CountingPack.in(folder, year() - 1));
        plan = platform.bean(Plans.class).current();
        register = platform.bean(KeptRegisters.class)
                .find(plan, CountingPack.REGISTER)
                .orElseThrow();
    }

    @AfterAll
    static void stopped() {
        platform.close();
    }

    /** Writes records as somebody does over two years, and remembers them plainly. */
    private static final class History {
        private final Random random;
        private final SettableClock clock = new SettableClock(
                LocalDate.of(year() - 1, 6, 1).atStartOfDay(ZONE).toInstant());
        private final RecordStore store = platform.bean(RecordStore.class).by(clock);
        private final Reach all = Reach.everything(register.definition());
        private final List<PlainHome> homes = new ArrayList<>();

        History(long seed) {
            random = new Random(seed);
        }

        private LocalDate day() {
            return LocalDate.ofInstant(clock.instant(), ZONE);
        }

        /** A day that lies at most so far back: what happened is often entered late. */
        private LocalDate earlier() {
            return day().minusDays(random.nextInt(90));
        }

        private <T> T one(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }

        void goOn(int acts) {
            Instant now = Clock.system(ZONE).instant();
            for (int i = 0; i < acts; i++) {
                Duration step = Duration.ofMinutes(60 + random.nextInt(60 * 24 * 10));
                if (clock.instant().plus(step).isAfter(now)) {
                    return;
                }
                clock.forward(step);
                if (homes.size() < 3 || random.nextInt(5) == 0) {
                    make();
                } else {
                    change(one(homes));
                }
            }
        }

        private void make() {
            PlainHome home = new PlainHome(one(COMMUNITIES), one(List.of("planned", "open")), one(PlainHome.KINDS));
            home.places = random.nextInt(100);
            Map<String, Object> values = Map.of("home.name", "示例", "home.kind", home.kind, "home.places", home.places);
            home.key = store.create(
                            register.layout(),
                            all,
                            new RecordDraft.Creation(
                                    UUID.randomUUID(),
                                    home.unit,
                                    home.state,
                                    Optional.empty(),
                                    Set.of(),
                                    Set.of(),
                                    RecordClaims.NONE,
                                    values,
                                    List.of(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty()))
                    .record();
            homes.add(home);
        }

        private void change(PlainHome home) {
            Map<String, Object> values = new TreeMap<>();
            List<RecordDraft.RowDraft> rows = new ArrayList<>();
            Map<String, Set<UUID>> removed = Map.of();
            Optional<RecordDraft.Act> act = Optional.empty();
            switch (random.nextInt(6)) {
                case 0 -> {
                    home.kind = one(PlainHome.KINDS);
                    values.put("home.kind", home.kind);
                }
                case 1 -> {
                    home.places = random.nextInt(100);
                    values.put("home.places", home.places);
                }
                case 2 -> {
                    home.openedOn = earlier();
                    values.put("home.opened_on", home.openedOn);
                }
                case 3 -> rows.add(home.activity(random, earlier()));
                case 4 -> removed = home.without(random);
                default -> {
                    String step = one(List.of("open", "order", "mended", "pause", "praise"));
                    home.take(step, clock.instant());
                    act = Optional.of(new RecordDraft.Act(step, Optional.empty()));
                }
            }
            store.change(
                    register.layout(),
                    all,
                    new RecordDraft.Change(
                            home.key,
                            home.version++,
                            Optional.of(home.state),
                            Map.of(),
                            RecordClaims.NONE,
                            values,
                            Set.of(),
                            rows,
                            removed,
                            act,
                            Optional.empty(),
                            Optional.empty()));
        }

        /** Gives some to other units; that is done today. */
        void move() {
            for (PlainHome home : homes) {
                if (random.nextInt(4) == 0) {
                    home.unit = one(COMMUNITIES);
                    platform.bean(RecordPlacement.class)
                            .move(register.layout(), all, home.key, home.version++, home.unit);
                }
            }
        }
    }

    private static void agrees(long seed) {
        List<Recount.Outcome> outcomes =
                ActorContext.asSystem("test", () -> platform.bean(Recount.class).run(r -> true, false));
        assertThat(outcomes).as("seed " + seed).isNotEmpty().allMatch(Recount.Outcome::agrees);
    }

    private static Map<String, Double> evaluated(Period period, String unit, Optional<Instant> asOf) {
        Map<String, Double> values = new TreeMap<>();
        for (String indicator : PlainHome.NUMBERS) {
            IndicatorValue value = platform.bean(IndicatorEvaluator.class)
                    .evaluate(List.of(plan.indicators().get(indicator)), List.of(unit), List.of(period), asOf)
                    .value(indicator, unit, period);
            values.put(indicator, value.value());
        }
        return values;
    }

    @Test
    void what_is_kept_is_what_the_records_say_and_what_a_plain_reading_counts() {
        List<PlainHome> all = new ArrayList<>();
        OrgTree tree = platform.bean(OrgUnits.class).tree();
        for (long seed = 1; seed <= 12; seed++) {
            History history = new History(seed);
            history.goOn(30);
            Instant then = history.clock.instant();
            LocalDate day = history.day();
            Map<String, Double> known = new PlainHome.Numbers(history.homes, tree).of("wanglan", day.getYear(), day);
            history.goOn(30);
            history.move();
            all.addAll(history.homes);
            agrees(seed);
            if (seed == 1) {
                // What is entered, mended and moved later changes nothing of what was known then.
                assertThat(evaluated(Period.year(day.getYear()), "wanglan", Optional.of(then)))
                        .isEqualTo(known);
            }
            LocalDate today = LocalDate.now(Clock.system(ZONE));
            for (String unit : List.of("wanglan", "wl-qingtan", "wl-zone")) {
                assertThat(evaluated(Period.year(year()), unit, Optional.empty()))
                        .as(unit + ", seed " + seed)
                        .isEqualTo(new PlainHome.Numbers(all, tree).of(unit, year(), today));
            }
        }
    }
}
