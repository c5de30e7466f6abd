package org.qingmiao.safeguard.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.qingmiao.WebVisitor;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.SettableClock;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.signin.SettableServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What nobody confirms in a week holds no longer, whether or not the job has run. */
@SettableServer
@SuppressWarnings("NullAway.Init") // set by Spring
class ProposalExpiryTest {
    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Proposals proposals;

    @Autowired
    ProposalExpiry expiry;

    @Autowired
    SettableClock clock;

    private Proposal only() {
        return ActorContext.asSystem(
                "test",
                () -> proposals.all().stream()
                        .filter(p -> p.login().equals("too.late"))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void a_proposal_expires_after_a_week_and_says_so() {
        accounts.store(new Person("too.late", Text.same("例"), List.of()), "qingmiao-demo", true);
        WebVisitor one = WebVisitor.signedIn(port, "admin");
        Map<String, String> wish = Map.of("role", "auditor", "unit", "beilun", "reason", "because");
        one.post(
                "/admin/people/too.late/roles",
                one.get("/admin/people/too.late").body(),
                wish);
        clock.forward(Duration.ofDays(7));
        WebVisitor two = WebVisitor.signedIn(port, "admin2");
        String page = two.get("/admin/proposals").body();
        assertThat(two.post("/admin/proposals/confirm", page, Map.of("id", only().id()))
                        .status())
                .as("too late, though no job has run")
                .isEqualTo(422);
        ActorContext.runAsSystem(expiry.name(), expiry::run);
        assertThat(only().state()).isEqualTo(Proposal.State.EXPIRED);
        assertThat(accounts.find("too.late").orElseThrow().grants()).isEmpty();
        assertThat(two.get("/admin/proposals?lang=en").body()).contains("Expired");
    }
}
