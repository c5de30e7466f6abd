package org.qingmiao.reporting.round.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.exchange.Table;
import org.qingmiao.exchange.TableFile;
import org.qingmiao.page.Languages;
import org.qingmiao.page.NavigationSection;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.round.Round;
import org.qingmiao.reporting.round.RoundEvent;
import org.qingmiao.reporting.round.RoundResolver;
import org.qingmiao.reporting.round.RoundRights;
import org.qingmiao.reporting.round.Rounds;
import org.qingmiao.reporting.round.Step;
import org.qingmiao.reporting.round.StepResult;
import org.qingmiao.reporting.round.Submission;
import org.qingmiao.reporting.submission.SubmissionSteps;
import org.qingmiao.safeguard.Person;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Progress of a round, and what the office does with it. */
@Controller
class RoundProgressController {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final RoundResolver desk;
    private final Rounds rounds;
    private final SubmissionSteps submissionSteps;
    private final RoundProgressComposer roundProgressComposer;
    private final RoundRights rights;
    private final PageRenderer pageRenderer;

    RoundProgressController(
            RoundResolver desk,
            Rounds rounds,
            SubmissionSteps submissionSteps,
            RoundProgressComposer roundProgressComposer,
            RoundRights rights,
            PageRenderer pageRenderer) {
        this.desk = desk;
        this.rounds = rounds;
        this.submissionSteps = submissionSteps;
        this.roundProgressComposer = roundProgressComposer;
        this.rights = rights;
        this.pageRenderer = pageRenderer;
    }

    static String minute(Instant at) {
        return at.equals(Instant.EPOCH) ? "" : MINUTE.format(at);
    }

    @GetMapping("/rounds/{id}")
    View board(@PathVariable String id, HttpServletRequest request) {
        String notice = RoundResolver.parameter(request, "notice");
        String n = RoundResolver.parameter(request, "n");
        boolean known = notice.matches("opened|extended|closed|reopened|reminded|accepted|settled");
        Optional<Text> said = known
                ? Optional.of(Messages.of("rounds.did." + notice, n.matches("\\d{1,9}") ? n : "0"))
                : Optional.empty();
        return board(desk.round(request, id), request, said, HttpStatus.OK);
    }

    private View board(Round round, HttpServletRequest request, Optional<Text> notice, HttpStatus status) {
        Person person = RoundResolver.person();
        String filter = RoundResolver.parameter(request, "state");
        RoundProgress.Order order = RoundProgress.Order.of(RoundResolver.parameter(request, "sort"));
        RoundProgress roundProgress = roundProgressComposer.of(round, person, filter, order);
        RoundProgressView page = new RoundProgressView(
                round,
                round.left(rounds.today()),
                rounds.today(),
                roundProgress.rows().stream().map(RoundProgressController::row).toList(),
                counts(roundProgress),
                roundProgress.counts().values().stream().mapToInt(n -> n).sum(),
                filter,
                order.id(),
                rights.mayRun(person, round),
                rights.mayReview(person, round),
                rounds.events(round).stream()
                        .map(RoundProgressController::happening)
                        .toList(),
                notice,
                status.isError());
        PageHead head = PageHead.of(round.name(), NavigationSection.at("/reporting"))
                .under(RoundResolver.REPORTING, RoundResolver.ROUNDS)
                .synthetic(round.synthetic());
        return pageRenderer.page("round/board", head, page, status);
    }

    private static Map<String, Integer> counts(RoundProgress roundProgress) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Submission.State state : Submission.State.values()) {
            counts.put(state.id(), roundProgress.count(state));
        }
        counts.put("late", roundProgress.late());
        return counts;
    }

    private static RoundProgressView.Row row(RoundProgress.Row row) {
        Submission submission = row.answer();
        return new RoundProgressView.Row(
                row.unit(),
                submission.state().id(),
                row.filled(),
                row.all(),
                row.late(),
                submission.state().isWritable(),
                submission.state() == Submission.State.APPROVED,
                submission.version(),
                submission.edition(),
                minute(submission.at()),
                submission.by());
    }

    static RoundProgressView.Happening happening(RoundEvent event) {
        return new RoundProgressView.Happening(
                minute(event.at()), event.by(), event.step(), event.edition(), event.reason());
    }

    @GetMapping("/rounds/{id}/progress.{format:csv|xlsx}")
    ResponseEntity<byte[]> export(@PathVariable String id, @PathVariable String format, HttpServletRequest request) {
        Round round = desk.round(request, id);
        RoundProgress roundProgress = roundProgressComposer.of(
                round,
                RoundResolver.person(),
                RoundResolver.parameter(request, "state"),
                RoundProgress.Order.of(RoundResolver.parameter(request, "sort")));
        Table table = table(roundProgress, Languages.of(request));
        return TableFile.of(table, round.id(), format);
    }

    private static Table table(RoundProgress roundProgress, Lang lang) {
        List<String> columns = List.of("unit", "name", "state", "late", "filled", "all", "edition", "at", "by");
        List<List<@Nullable Object>> rows = roundProgress.rows().stream()
                .map(r -> List.<@Nullable Object>of(
                        r.unit().id(),
                        r.unit().name().in(lang),
                        Messages.in(lang, "rounds.state." + r.answer().state().id()),
                        r.late() ? 1 : 0,
                        r.filled(),
                        r.all(),
                        r.answer().edition(),
                        minute(r.answer().at()),
                        r.answer().by()))
                .toList();
        return new Table("progress", columns, rows);
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
        return switch (act) {
            case "remind" -> {
                int told = rounds.remind(round, many(request, "units"), person.login());
                yield new RedirectView(round.path() + "?notice=reminded&n=" + told);
            }
            case "close" -> done(rounds.close(round, reason, person.login()), round, "closed", request);
            case "extend" ->
                done(
                        due.isPresent() && rounds.extend(round, due.get(), reason, person.login()),
                        round,
                        "extended",
                        request);
            case "reopen" ->
                done(
                        due.isPresent() && rounds.reopen(round, due.get(), reason, person.login()),
                        round,
                        "reopened",
                        request);
            default -> throw RequestProblem.MALFORMED.exception();
        };
    }

    private View done(boolean done, Round round, String notice, HttpServletRequest request) {
        return done
                ? new RedirectView(round.path() + "?notice=" + notice)
                : board(
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
        List<Text> refusals = new java.util.ArrayList<>();
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
                : board(
                        round,
                        request,
                        Optional.of(Messages.of("rounds.accepted_some", accepted, refusals.getFirst())),
                        HttpStatus.CONFLICT);
    }
}
