package org.qingmiao.reporting.round.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.reporting.round.Round;
import org.qingmiao.reporting.round.RoundForms;
import org.qingmiao.reporting.round.RoundRights;
import org.qingmiao.reporting.round.Rounds;
import org.qingmiao.reporting.round.Submission;
import org.qingmiao.reporting.round.SubmissionRepository;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/** Makes the board of a round for a person: the rows that the person may see. */
@Component
class RoundProgressComposer {
    private final SubmissionRepository answers;
    private final RoundForms forms;
    private final RoundRights rights;
    private final Rounds rounds;

    RoundProgressComposer(SubmissionRepository answers, RoundForms forms, RoundRights rights, Rounds rounds) {
        this.answers = answers;
        this.forms = forms;
        this.rights = rights;
        this.rounds = rounds;
    }

    RoundProgress of(Round round, Person person, String filter, RoundProgress.Order order) {
        return RoundProgress.of(rows(round, person), filter, order);
    }

    List<RoundProgress.Row> rows(Round round, Person person) {
        Map<String, Submission> begun = answers.of(round);
        Map<String, Integer> answered = answers.answered(round);
        LocalDate today = rounds.today();
        List<RoundProgress.Row> rows = new ArrayList<>();
        for (String id : round.units()) {
            if (forms.tree().find(id).isEmpty() || !rights.maySee(person, id)) {
                continue;
            }
            OrgUnit unit = forms.tree().get(id);
            Submission submission = begun.getOrDefault(id, Submission.none(id));
            boolean late = round.left(today) < 0
                    && submission.state().isWritable()
                    && submission.state() != Submission.State.CORRECTING;
            rows.add(new RoundProgress.Row(
                    unit,
                    forms.tree().position(id),
                    submission,
                    answered.getOrDefault(id, 0),
                    forms.entries(round, id).size(),
                    late));
        }
        return rows;
    }
}
