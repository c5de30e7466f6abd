package org.qingmiao.notice.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.qingmiao.platform.SettableClock;
import org.qingmiao.platform.TestDatabase;
import org.qingmiao.safeguard.SecretSealing;
import org.qingmiao.safeguard.sealing.KeyRings;
import org.qingmiao.safeguard.sealing.OuterKey;
import org.springframework.jdbc.core.simple.JdbcClient;

class DeliverySenderTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-26T00:00:00Z"));
    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient db = as("*test");
    private final SealedAddress address = new SealedAddress(new SecretSealing(KeyRings.of(OuterKey.random())));
    private final DeliveryRepository table = new DeliveryRepository(db, address, clock);
    private final List<Delivery> tried = new ArrayList<>();

    private JdbcClient as(String login) {
        PGSimpleDataSource source = (PGSimpleDataSource) database.dataSource();
        source.setOptions("-c qm.login=" + login);
        return JdbcClient.create(source);
    }

    private DeliverySender through(Function<Delivery.Claimed, DeliveryChannel.Outcome> answer) {
        DeliveryChannel deliveryChannel = new DeliveryChannel() {
            @Override
            public String id() {
                return "mail";
            }

            @Override
            public boolean isOn() {
                return true;
            }

            @Override
            public Outcome send(Delivery.Claimed claimed) {
                tried.add(claimed.delivery());
                return answer.apply(claimed);
            }
        };
        return new DeliverySender(table, List.of(deliveryChannel), clock);
    }

    private static Delivery letter(Optional<String> key) {
        return new Delivery("mail", "office", "round.open", "a@example.org", "题目", "正文", "/x", key);
    }

    private String state() {
        return db.sql("SELECT state || ' ' || attempts || ' ' || fault || address || content FROM delivery")
                .query(String.class)
                .single();
    }

    @Test
    void what_arrived_is_emptied_and_not_sent_again() {
        table.add(letter(Optional.empty()));
        DeliverySender deliverySender = through(c -> new DeliveryChannel.Outcome.Sent());
        deliverySender.run();
        deliverySender.run();
        assertThat(tried).containsExactly(letter(Optional.empty()));
        assertThat(state()).isEqualTo("sent 1 ");
    }

    @Test
    void what_did_not_arrive_is_tried_later_and_later_until_it_does() {
        table.add(letter(Optional.empty()));
        DeliverySender deliverySender = through(c ->
                c.attempts() < 3 ? new DeliveryChannel.Outcome.TryAgain("away") : new DeliveryChannel.Outcome.Sent());
        deliverySender.run();
        clock.forward(Duration.ofSeconds(59));
        deliverySender.run();
        assertThat(tried).as("not before its time").hasSize(1);
        clock.forward(Duration.ofSeconds(1));
        deliverySender.run();
        assertThat(tried).hasSize(2);
        clock.forward(Duration.ofMinutes(5));
        deliverySender.run();
        assertThat(tried).hasSize(3);
        assertThat(state()).isEqualTo("sent 3 ");
    }

    @Test
    void after_some_days_it_is_given_up() {
        table.add(letter(Optional.empty()));
        DeliverySender deliverySender = through(c -> new DeliveryChannel.Outcome.TryAgain("away"));
        for (int i = 0; i < 20; i++) {
            deliverySender.run();
            clock.forward(Duration.ofDays(1));
        }
        assertThat(tried).hasSize(DeliverySender.PAUSES.size() + 1);
        assertThat(state()).startsWith("failed 8 away");
        assertThat(table.count("failed")).isEqualTo(1);
    }

    @Test
    void a_final_refusal_is_not_repeated() {
        table.add(letter(Optional.empty()));
        DeliverySender deliverySender = through(c -> new DeliveryChannel.Outcome.Refused("SMTP 550"));
        deliverySender.run();
        clock.forward(Duration.ofDays(2));
        deliverySender.run();
        assertThat(tried).hasSize(1);
        assertThat(state()).isEqualTo("failed 1 SMTP 550");
    }

    @Test
    void two_servers_never_take_the_same_and_a_dead_ones_work_is_taken_over() {
        for (int i = 0; i < 30; i++) {
            table.add(letter(Optional.of("k" + i)));
        }
        List<Delivery.Claimed> first = table.claim(20);
        List<Delivery.Claimed> second = table.claim(20);
        assertThat(first).hasSize(20);
        assertThat(second).hasSize(10).doesNotContainAnyElementsOf(first);
        assertThat(table.claim(20)).isEmpty();
        clock.forward(Duration.ofMinutes(5));
        assertThat(table.claim(100)).hasSize(30).allMatch(c -> c.attempts() == 2);
    }

    @Test
    void what_has_the_same_key_is_kept_once() {
        assertThat(table.add(letter(Optional.of("digest:office:2026-11-26")))).isTrue();
        assertThat(table.add(letter(Optional.of("digest:office:2026-11-26")))).isFalse();
        assertThat(table.claim(10)).hasSize(1);
    }

    @Test
    void who_reads_the_database_reads_no_address() {
        table.add(letter(Optional.empty()));
        assertThat(db.sql("SELECT address FROM delivery").query(String.class).single())
                .startsWith(SealedAddress.MARK)
                .doesNotContain("example");
        assertThat(table.claim(1).getFirst().delivery().address()).isEqualTo("a@example.org");
    }

    @Test
    void nobody_but_the_system_sees_what_is_on_its_way() {
        table.add(letter(Optional.empty()));
        assertThat(new DeliveryRepository(as("office"), address, clock).count("waiting"))
                .isZero();
        assertThat(new DeliveryRepository(database.jdbc(), address, clock).claim(10))
                .isEmpty();
        assertThat(table.count("waiting")).isEqualTo(1);
    }
}
