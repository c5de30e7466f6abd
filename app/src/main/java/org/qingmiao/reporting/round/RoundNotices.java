package org.qingmiao.reporting.round;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.qingmiao.notice.Notice;
import org.qingmiao.notice.Notices;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/** Tells those whose turn it is. */
@Component
public class RoundNotices {
    private final Notices notices;
    private final RoundRecipients roundRecipients;
    private final RoundRepository rounds;
    private final RoundForms forms;

    RoundNotices(Notices notices, RoundRecipients roundRecipients, RoundRepository rounds, RoundForms forms) {
        this.notices = notices;
        this.roundRecipients = roundRecipients;
        this.rounds = rounds;
        this.forms = forms;
    }

    /** After a step of an answer. */
    public void tell(Round round, Submission submission, Step step, Person by, String reason) {
        Set<String> to = new LinkedHashSet<>();
        switch (step) {
            case SUBMIT -> logins(roundRecipients.approvers(submission.unit())).forEach(to::add);
            case APPROVE, CORRECT -> logins(roundRecipients.reviewers(round)).forEach(to::add);
            case RETURN, ACCEPT -> {
                handedInBy(round, submission).ifPresent(to::add);
                logins(roundRecipients.reporters(submission.unit())).forEach(to::add);
            }
            case SAVE, WITHDRAW -> {}
        }
        to.remove(by.login());
        Text title = Messages.of("rounds.notice." + step.id(), name(submission.unit()), round.name());
        to.forEach(login -> notices.send(new Notice(
                login, "round." + step.id(), title, Text.same(reason.strip()), round.path(submission.unit()))));
    }

    private static Stream<String> logins(List<Person> people) {
        return people.stream().map(Person::login);
    }

    private Optional<String> handedInBy(Round round, Submission submission) {
        return rounds.events(round, submission.unit()).stream()
                .filter(e -> e.step().equals(Step.SUBMIT.id()))
                .findFirst()
                .map(RoundEvent::by);
    }

    /** A round was opened, extended, or its day draws near: tells the reporters of a unit. How many were told. */
    int remind(Round round, String unit, String kind) {
        Text title = Messages.of("rounds.notice." + kind, name(unit), round.name());
        Text body = Messages.of("rounds.notice.due", round.due());
        List<Person> people = roundRecipients.reporters(unit);
        people.forEach(p -> notices.send(new Notice(p.login(), "round." + kind, title, body, round.path(unit))));
        return people.size();
    }

    /** A unit that was asked is asked no more. */
    void release(Round round, String unit) {
        Text title = Messages.of("rounds.notice.release", name(unit), round.name());
        roundRecipients
                .reporters(unit)
                .forEach(p -> notices.send(new Notice(p.login(), "round.release", title, Text.same(""), round.path())));
    }

    private Text name(String unit) {
        return forms.tree().find(unit).map(OrgUnit::name).orElse(Text.same(unit));
    }
}
