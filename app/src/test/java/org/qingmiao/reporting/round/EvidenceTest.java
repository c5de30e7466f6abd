package org.qingmiao.reporting.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingmiao.DemoServer;
import org.qingmiao.WebVisitor;
import org.qingmiao.platform.Acting;
import org.qingmiao.safeguard.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Files that prove an answer. */
@DemoServer
@Import(RoundWorld.class)
@SuppressWarnings("NullAway.Init") // set by Spring
class EvidenceTest {
    private static final byte[] PDF = "%PDF-1.7 示例".getBytes(StandardCharsets.UTF_8);

    @LocalServerPort
    int port;

    @Autowired
    RoundWorld world;

    @Autowired
    Evidences evidences;

    @Autowired
    EvidenceTable table;

    private RoundDesk.Visit visit(Round round, Person person) {
        return new RoundDesk.Visit(person, round, world.forms.tree().get(RoundWorld.UNIT));
    }

    private Evidences.Outcome attach(Round round, Person person) {
        return Acting.as(
                person.login(),
                () -> evidences.attach(
                        visit(round, person), new Evidences.Attachment("", "a.pdf", EvidenceKind.PDF, PDF)));
    }

    private EvidenceTable.Stored only(Round round) {
        return Acting.asSystem("test", () -> table.of(round, RoundWorld.UNIT)).getFirst();
    }

    @Test
    void it_is_read_by_whoever_may_see_the_answer_and_nobody_else() {
        Round round = world.round(2021, RoundWorld.UNIT);
        assertThat(attach(round, world.anna)).isEqualTo(Evidences.Outcome.ATTACHED);
        String path = round.path(RoundWorld.UNIT) + "/evidence/" + only(round).id();
        WebVisitor.Answer answer = WebVisitor.signedIn(port, "judge").get(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).startsWith("%PDF-");
        assertThat(answer.header("Content-Disposition")).startsWith("attachment");
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
        assertThat(page).contains("<option value=\"offenders.minors\">");
        anna.upload(path + "/evidence", page, "whole.pdf", PDF);
        anna.upload(path + "/evidence?element=offenders.minors", page, "list.pdf", PDF);
        assertThat(Acting.asSystem("test", () -> table.of(round, RoundWorld.UNIT)))
                .extracting(EvidenceTable.Stored::element)
                .containsExactlyInAnyOrder("", "offenders.minors");
        String row = WebVisitor.signedIn(port, "judge")
                .get(path)
                .body()
                .replaceAll("(?s).*<tr class=\"first\" data-element=\"offenders.minors\">(.*?)</th>.*", "$1");
        assertThat(row).contains("list.pdf").doesNotContain("whole.pdf");
        assertThat(anna.upload(path + "/evidence?element=births.live", page, "b.pdf", PDF)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void what_was_handed_in_keeps_its_evidence() {
        Round round = world.round(2021, RoundWorld.UNIT);
        attach(round, world.anna);
        world.submit(round, world.anna, world.now(round).version(), world.all(round, RoundWorld.UNIT, "3"), "");
        assertThat(attach(round, world.anna)).isEqualTo(Evidences.Outcome.CLOSED);
        EvidenceTable.Stored file = only(round);
        assertThat(Acting.as("anna", () -> evidences.remove(visit(round, world.anna), file.id())))
                .isFalse();
        world.step(round, Step.RETURN, world.chief);
        assertThat(Acting.as("anna", () -> evidences.remove(visit(round, world.anna), file.id())))
                .isTrue();
    }

    @Test
    void another_unit_attaches_nothing() {
        Round round = world.round(2021, RoundWorld.UNIT);
        assertThat(attach(round, world.other)).isEqualTo(Evidences.Outcome.FORBIDDEN);
    }

    @ParameterizedTest
    @CsvSource({
        "a.pdf, %PDF-1.4, PDF",
        "a.PDF, %PDF-1.4, PDF",
        "a.pdf, MZ, ",
        "a.exe, %PDF-1.4, ",
        "a.txt, 说明, TEXT",
        "a.xlsx, hello, ",
        "pdf, %PDF-1.4, PDF"
    })
    void the_content_must_be_what_the_ending_says(String name, String content, EvidenceKind kind) {
        assertThat(EvidenceKind.of(name, content.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Optional.ofNullable(kind));
    }

    @Test
    void a_text_with_control_characters_is_no_text() {
        assertThat(EvidenceKind.of("a.txt", new byte[] {'a', 0, 'b'})).isEmpty();
        assertThat(EvidenceKind.of("a.txt", new byte[] {(byte) 0xff, (byte) 0xfe}))
                .isEmpty();
    }
}
