package org.qingmiao.reporting.round.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.round.Round;
import org.qingmiao.reporting.round.RoundResolver;
import org.qingmiao.reporting.round.RoundRights;
import org.qingmiao.reporting.round.Rounds;
import org.qingmiao.reporting.round.Step;
import org.qingmiao.reporting.round.StepResult;
import org.qingmiao.reporting.submission.SubmissionSteps;
import org.qingmiao.safeguard.Person;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** What the office does with a round: reminds, extends, closes, reopens, accepts. */
@Controller
class RoundRunController {
    private final RoundResolver desk;
    private final Rounds rounds;
    private final SubmissionSteps submissionSteps;
    private final RoundRights rights;
    private final RoundBoardComposer board;

    RoundRunController(
            RoundResolver desk,
            Rounds rounds,
            SubmissionSteps submissionSteps,
            RoundRights rights,
            RoundBoardComposer board) {
        this.desk = desk;
        this.rounds = rounds;
        this.submissionSteps = submissionSteps;
        this.rights = rights;
        this.board = board;
    }

    @PostMapping("/rounds/{id}/run")
    View run(@PathVariable String id, HttpServletRequest request) {
        Round round = desk.round(request, id);
        Person person = RoundResolver.person();
        if (!rights.mayRun(person, round)) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        String act = RoundResolver.parameter(request, "act");
        String reason = RoundResolver.parameter(request, "reason");
        Optional<LocalDate> due = NewRoundForm.date(request, "due", new HashMap<>());
        String by = person.login();
        return switch (act) {
            case "remind" -> {
                int told = rounds.remind(round, many(request, "units"), by);
                yield new RedirectView(round.path() + "?notice=reminded&n=" + told);
            }
            case "close" -> done(rounds.close(round, reason, by), round, "closed", request);
            case "extend" ->
                done(due.isPresent() && rounds.extend(round, due.get(), reason, by), round, "extended", request);
            case "reopen" ->
                done(due.isPresent() && rounds.reopen(round, due.get(), reason, by), round, "reopened", request);
            default -> throw RequestProblem.MALFORMED.exception();
        };
    }

    private View done(boolean done, Round round, String notice, HttpServletRequest request) {
        return done
                ? new RedirectView(round.path() + "?notice=" + notice)
                : board.board(
                        round,
                        request,
                        Optional.of(Messages.of("rounds.undone." + notice)),
                        HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static List<String> many(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameterValues(name))
                .map(values -> Arrays.stream(values).distinct().toList())
                .orElse(List.of());
    }

    /** Accepts what was chosen; each answer by itself, so that one that was overtaken holds up no other. */
    @PostMapping("/rounds/{id}/accept")
    View accept(@PathVariable String id, HttpServletRequest request) {
        Round round = desk.round(request, id);
        Person person = RoundResolver.person();
        int accepted = 0;
        List<Text> refusals = new ArrayList<>();
        for (String choice : many(request, "answers")) {
            int colon = choice.lastIndexOf(':');
            String version = choice.substring(colon + 1);
            if (colon < 0 || !version.matches("\\d{1,9}")) {
                continue;
            }
            String unit = choice.substring(0, colon);
            switch (submissionSteps.step(round, unit, Step.ACCEPT, person, Integer.parseInt(version), "", Map.of())) {
                case StepResult.Taken taken -> accepted++;
                case StepResult.Forbidden forbidden -> throw RequestProblem.NOT_ALLOWED.exception();
                case StepResult.Refused refused ->
                    refusals.add(Messages.of("rounds.unit_refused", Text.same(unit), refused.why()));
                default -> throw new IllegalStateException();
            }
        }
        return refusals.isEmpty()
                ? new RedirectView(round.path() + "?notice=accepted&n=" + accepted)
                : board.board(
                        round,
                        request,
                        Optional.of(Messages.of("rounds.accepted_some", accepted, refusals.getFirst())),
                        HttpStatus.CONFLICT);
    }
}
