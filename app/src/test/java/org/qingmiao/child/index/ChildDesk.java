package org.qingmiao.child.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.qingmiao.child.ChildStatement;
import org.qingmiao.child.index.ChildRegistering.Attention;
import org.qingmiao.child.index.ChildRegistering.Outcome;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.platform.TestDatabase;
import org.qingmiao.register.right.DutyGrants;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.Person;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The child index of a server with its workers appointed: what they do there all day.
 *
 * @param away a community of another street than the director's
 */
public record ChildDesk(
        String away, ChildRegistering registering, ChildReading reading, ChildSearch search, TestDatabase database) {
    /** With the workers of {@link ChildPeople} at their places. */
    public static ChildDesk staffed(BeanFactory beans) {
        String away = beans.getBean(OrgUnits.class)
                .tree()
                .children("xiaogang")
                .getFirst()
                .id();
        ChildPeople.appoint(beans.getBean(Accounts.class), beans.getBean(DutyGrants.class), away);
        return new ChildDesk(
                away,
                beans.getBean(ChildRegistering.class),
                beans.getBean(ChildReading.class),
                beans.getBean(ChildSearch.class),
                beans.getBean(TestDatabase.class));
    }

    /** Registers a child that is none of those that are like it. */
    UUID made(ChildStatement said, Person by) {
        Outcome outcome = ChildPeople.as(by, () -> registering.register(said, Attention.NONE_OF_THESE, by));
        assertThat(outcome).isInstanceOf(Outcome.Made.class);
        return ((Outcome.Made) outcome).child();
    }

    ChildProfile read(UUID child, Person by) {
        return ChildPeople.as(by, () -> reading.read(child, by)).orElseThrow();
    }

    List<UUID> found(String words, Person by) {
        return ChildPeople.as(by, () -> search.find(words, by)).children().stream()
                .map(FoundChild::id)
                .toList();
    }

    /** How many entries of the record are of an action. */
    long entries(String action) {
        return JdbcClient.create(database.ownerDataSource())
                .sql("SELECT count(*) FROM audit_entry WHERE action = :a")
                .param("a", action)
                .query(Long.class)
                .single();
    }
}
