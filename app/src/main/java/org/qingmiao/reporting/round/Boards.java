package org.qingmiao.reporting.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/** Makes the board of a round for a person: the rows that the person may see. */
@Component
class Boards {
    private final AnswerTable answers;
    private final RoundForms forms;
    private final RoundRights rights;
    private final Rounds rounds;

    Boards(AnswerTable answers, RoundForms forms, RoundRights rights, Rounds rounds) {
        this.answers = answers;
        this.forms = forms;
        this.rights = rights;
        this.rounds = rounds;
    }

    Board of(Round round, Person person, String filter, Board.Order order) {
        return Board.of(rows(round, person), filter, order);
    }

    List<Board.Row> rows(Round round, Person person) {
        Map<String, Answer> begun = answers.of(round);
        Map<String, Integer> answered = answers.answered(round);
        LocalDate today = rounds.today();
        List<Board.Row> rows = new ArrayList<>();
        for (String id : round.units()) {
            if (forms.tree().find(id).isEmpty() || !rights.maySee(person, id)) {
                continue;
            }
            OrgUnit unit = forms.tree().get(id);
            Answer answer = begun.getOrDefault(id, Answer.none(id));
            boolean late =
                    round.left(today) < 0 && answer.state().isWritable() && answer.state() != Answer.State.CORRECTING;
            rows.add(new Board.Row(
                    unit,
                    forms.tree().position(id),
                    answer,
                    answered.getOrDefault(id, 0),
                    forms.entries(round, id).size(),
                    late));
        }
        return rows;
    }
}
