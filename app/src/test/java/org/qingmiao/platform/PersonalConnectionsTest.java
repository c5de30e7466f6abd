package org.qingmiao.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

class PersonalConnectionsTest {
    private final PersonalConnections connections = new PersonalConnections(pool());
    private final JdbcClient db = JdbcClient.create(connections);
    private final TransactionTemplate transaction =
            new TransactionTemplate(new DataSourceTransactionManager(connections));

    private static HikariDataSource pool() {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(TestDatabase.fresh().dataSource());
        pool.setMaximumPoolSize(3);
        return pool;
    }

    @AfterEach
    void close() {
        SecurityContextHolder.clearContext();
        connections.close();
    }

    private String login() {
        return db.sql("SELECT coalesce(qm_login(), CASE WHEN qm_system() THEN 'the system' ELSE 'nobody' END)")
                .query(String.class)
                .single();
    }

    private static void signIn(String login) {
        Authentication token = UsernamePasswordAuthenticationToken.authenticated(login, null, List.of());
        SecurityContextHolder.getContext().setAuthentication(token);
    }

    @Test
    void a_connection_works_for_who_is_signed_in_and_forgets_them() {
        assertThat(login()).isEqualTo("nobody");
        signIn("lin");
        assertThat(login()).isEqualTo("lin");
        SecurityContextHolder.clearContext();
        assertThat(login()).isEqualTo("nobody");
    }

    @Test
    void a_passer_by_is_nobody() {
        SecurityContextHolder.getContext()
                .setAuthentication(new AnonymousAuthenticationToken(
                        "k", "anonymousUser", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
        assertThat(login()).isEqualTo("nobody");
    }

    @Test
    void system_work_begins_and_ends_within_a_transaction_of_a_person() {
        signIn("lin");
        transaction.executeWithoutResult(status -> {
            assertThat(login()).isEqualTo("lin");
            assertThat(ActorContext.<String, RuntimeException>asSystem("test", this::login))
                    .isEqualTo("the system");
            assertThat(login()).isEqualTo("lin");
        });
    }

    @Test
    void what_a_rolled_back_transaction_was_told_is_told_again() {
        for (String login : List.of("lin", "wang")) {
            transaction.executeWithoutResult(status -> {
                signIn(login);
                assertThat(login()).isEqualTo(login);
                status.setRollbackOnly();
            });
            for (int i = 0; i < 5; i++) {
                assertThat(login()).isEqualTo(login);
            }
        }
    }

    @Test
    void many_virtual_threads_on_few_connections_each_see_their_own_person() throws Exception {
        List<Future<Boolean>> right = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 300; i++) {
                String mine = "person" + i % 7;
                right.add(threads.submit(() -> {
                    signIn(mine);
                    boolean rollBack = ThreadLocalRandom.current().nextBoolean();
                    return transaction.<Boolean>execute(status -> {
                        if (rollBack) {
                            status.setRollbackOnly();
                        }
                        return login().equals(mine);
                    });
                }));
            }
        }
        for (Future<Boolean> one : right) {
            assertThat(one.get()).isTrue();
        }
    }
}
