package org.qingmiao.reporting.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.WebVisitor;
import org.qingmiao.file.CheckedFile;
import org.qingmiao.file.FileCheck;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.reporting.submission.SubmissionEvidence;
import org.qingmiao.reporting.submission.SubmissionEvidenceRepository;
import org.qingmiao.safeguard.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Files that prove an answer. */
@DemoServer
@Import(RoundWorld.class)
@SuppressWarnings("NullAway.Init") // set by Spring
class EvidenceTest {
    private static final CheckedFile FILE =
            (CheckedFile) FileCheck.of("a.pdf", "%PDF-1.7 示例".getBytes(StandardCharsets.UTF_8));

    @LocalServerPort
    int port;

    @Autowired
    RoundWorld world;

    @Autowired
    SubmissionEvidence evidences;

    @Autowired
    SubmissionEvidenceRepository table;

    private RoundResolver.SubmissionRequest visit(Round round, Person person) {
        return new RoundResolver.SubmissionRequest(
                person, round, world.forms.tree().get(RoundWorld.UNIT));
    }

    private SubmissionEvidence.Outcome attach(Round round, Person person) {
        return ActorContext.as(person.login(), () -> evidences.attach(visit(round, person), "", FILE));
    }

    private SubmissionEvidenceRepository.Stored only(Round round) {
        return ActorContext.asSystem("test", () -> table.of(round, RoundWorld.UNIT))
                .getFirst();
    }

    @Test
    void it_is_read_by_whoever_may_see_the_answer_and_nobody_else() {
        Round round = world.round(2021, RoundWorld.UNIT);
        assertThat(attach(round, world.anna)).isEqualTo(SubmissionEvidence.Outcome.ATTACHED);
        String path = round.path(RoundWorld.UNIT) + "/evidence/" + only(round).id();
        WebVisitor.Answer answer = WebVisitor.signedIn(port, "judge").get(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).startsWith("%PDF-");
        assertThat(answer.header("Content-Disposition")).startsWith("attachment");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).startsWith("sandbox");
        assertThat(answer.header("Cache-Control")).contains("no-store", "private");
        assertThat(WebVisitor.signedIn(port, "other").get(path).status()).isEqualTo(403);
        Round another = world.round(2021, RoundWorld.UNIT);
        String elsewhere =
                another.path(RoundWorld.UNIT) + "/evidence/" + only(round).id();
        assertThat(WebVisitor.signedIn(port, "judge").get(elsewhere).status()).isEqualTo(404);
    }

    @Test
    void it_may_prove_one_value_and_is_shown_there() {
        Round round = world.round(2021, RoundWorld.UNIT);
        String path = round.path(RoundWorld.UNIT);
        WebVisitor anna = WebVisitor.signedIn(port, "anna");
        String page = anna.get(path).body();
        assertThat(page)
                .contains("<option value=\"offenders.minors\">")
                .contains("<label for=\"file\">", "aria-describedby=\"file-hint\"", "accept=\".pdf,.png,.jpg");
        anna.upload(path + "/evidence", page, "whole.pdf", FILE.content());
        anna.upload(path + "/evidence?element=offenders.minors", page, "list.pdf", FILE.content());
        assertThat(ActorContext.asSystem("test", () -> table.of(round, RoundWorld.UNIT)))
                .extracting(SubmissionEvidenceRepository.Stored::element)
                .containsExactlyInAnyOrder("", "offenders.minors");
        String row = WebVisitor.signedIn(port, "judge")
                .get(path)
                .body()
                .replaceAll("(?s).*<tr class=\"first\" data-element=\"offenders.minors\">(.*?)</th>.*", "$1");
        assertThat(row).contains("list.pdf").doesNotContain("whole.pdf");
        assertThat(anna.upload(path + "/evidence?element=births.live", page, "b.pdf", FILE.content())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void what_was_handed_in_keeps_its_evidence() {
        Round round = world.round(2021, RoundWorld.UNIT);
        attach(round, world.anna);
        world.submit(round, world.anna, world.now(round).version(), world.all(round, RoundWorld.UNIT, "3"), "");
        assertThat(attach(round, world.anna)).isEqualTo(SubmissionEvidence.Outcome.CLOSED);
        SubmissionEvidenceRepository.Stored file = only(round);
        assertThat(ActorContext.as("anna", () -> evidences.remove(visit(round, world.anna), file.id())))
                .isFalse();
        world.step(round, Step.RETURN, world.chief);
        assertThat(ActorContext.as("anna", () -> evidences.remove(visit(round, world.anna), file.id())))
                .isTrue();
    }

    @Test
    void another_unit_attaches_nothing() {
        Round round = world.round(2021, RoundWorld.UNIT);
        assertThat(attach(round, world.other)).isEqualTo(SubmissionEvidence.Outcome.FORBIDDEN);
    }
}
