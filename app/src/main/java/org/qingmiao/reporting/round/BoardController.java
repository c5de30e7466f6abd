package org.qingmiao.reporting.round;

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
import org.qingmiao.exchange.Tables;
import org.qingmiao.page.Languages;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.Pages;
import org.qingmiao.page.Section;
import org.qingmiao.page.Texts;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Person;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Progress of a round, and what the office does with it. */
@Controller
class BoardController {
    static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final RoundDesk desk;
    private final Rounds rounds;
    private final Answers answers;
    private final Boards boards;
    private final RoundRights rights;
    private final Pages pages;

    BoardController(RoundDesk desk, Rounds rounds, Answers answers, Boards boards, RoundRights rights, Pages pages) {
        this.desk = desk;
        this.rounds = rounds;
        this.answers = answers;
        this.boards = boards;
        this.rights = rights;
        this.pages = pages;
    }

    static String minute(Instant at) {
        return at.equals(Instant.EPOCH) ? "" : MINUTE.format(at);
    }

    @GetMapping("/rounds/{id}")
    View board(@PathVariable String id, HttpServletRequest request) {
        String notice = RoundDesk.parameter(request, "notice");
        String n = RoundDesk.parameter(request, "n");
        boolean known = notice.matches("opened|extended|closed|reopened|reminded|accepted|settled");
        Optional<Text> said = known
                ? Optional.of(Texts.all().both("rounds.did." + notice, n.matches("\\d{1,9}") ? n : "0"))
                : Optional.empty();
        return board(desk.round(request, id), request, said, HttpStatus.OK);
    }

    private View board(Round round, HttpServletRequest request, Optional<Text> notice, HttpStatus status) {
        Person person = RoundDesk.person();
        String filter = RoundDesk.parameter(request, "state");
        Board.Order order = Board.Order.of(RoundDesk.parameter(request, "sort"));
        Board board = boards.of(round, person, filter, order);
        BoardPage page = new BoardPage(
                round,
                round.left(rounds.today()),
                rounds.today(),
                board.rows().stream().map(BoardController::row).toList(),
                counts(board),
                board.counts().values().stream().mapToInt(n -> n).sum(),
                filter,
                order.id(),
                rights.mayRun(person, round),
                rights.mayReview(person, round),
                rounds.events(round).stream().map(BoardController::happening).toList(),
                notice,
                status.isError());
        PageHead head = PageHead.of(round.name(), Section.REPORTING)
                .under(RoundDesk.REPORTING, RoundDesk.ROUNDS)
                .synthetic(round.synthetic());
        return pages.page("round/board", head, page, status);
    }

    private static Map<String, Integer> counts(Board board) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Answer.State state : Answer.State.values()) {
            counts.put(state.id(), board.count(state));
        }
        counts.put("late", board.late());
        return counts;
    }

    private static BoardPage.Row row(Board.Row row) {
        Answer answer = row.answer();
        return new BoardPage.Row(
                row.unit(),
                answer.state().id(),
                row.filled(),
                row.all(),
                row.late(),
                answer.state().isWritable(),
                answer.state() == Answer.State.APPROVED,
                answer.version(),
                answer.edition(),
                minute(answer.at()),
                answer.by());
    }

    static BoardPage.Happening happening(RoundEvent event) {
        return new BoardPage.Happening(minute(event.at()), event.by(), event.step(), event.edition(), event.reason());
    }

    @GetMapping("/rounds/{id}/progress.{format:csv|xlsx}")
    ResponseEntity<byte[]> export(@PathVariable String id, @PathVariable String format, HttpServletRequest request) {
        Round round = desk.round(request, id);
        Board board = boards.of(
                round,
                RoundDesk.person(),
                RoundDesk.parameter(request, "state"),
                Board.Order.of(RoundDesk.parameter(request, "sort")));
        Table table = table(board, Languages.of(request));
        boolean csv = format.equals("csv");
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(round.id() + "." + format)
                                .build()
                                .toString())
                .contentType(csv ? MediaType.parseMediaType("text/csv;charset=UTF-8") : XLSX)
                .body(csv ? Tables.csv(table) : Tables.xlsx(table));
    }

    private static Table table(Board board, Lang lang) {
        Texts texts = Texts.all();
        List<String> columns = List.of("unit", "name", "state", "late", "filled", "all", "edition", "at", "by");
        List<List<@Nullable Object>> rows = board.rows().stream()
                .map(r -> List.<@Nullable Object>of(
                        r.unit().id(),
                        r.unit().name().in(lang),
                        texts.get(lang, "rounds.state." + r.answer().state().id()),
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
        Person person = RoundDesk.person();
        if (!rights.mayRun(person, round)) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        String act = RoundDesk.parameter(request, "act");
        String reason = RoundDesk.parameter(request, "reason");
        Optional<LocalDate> due = NewRounds.date(request, "due", new HashMap<>());
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
                        Optional.of(Texts.all().both("rounds.undone." + notice)),
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
        Person person = RoundDesk.person();
        int accepted = 0;
        List<Text> refusals = new java.util.ArrayList<>();
        for (String choice : many(request, "answers")) {
            int colon = choice.lastIndexOf(':');
            String version = choice.substring(colon + 1);
            if (colon < 0 || !version.matches("\\d{1,9}")) {
                continue;
            }
            String unit = choice.substring(0, colon);
            switch (answers.step(round, unit, Step.ACCEPT, person, Integer.parseInt(version), "", Map.of())) {
                case StepResult.Taken taken -> accepted++;
                case StepResult.Forbidden forbidden -> throw RequestProblem.NOT_ALLOWED.exception();
                case StepResult.Refused refused ->
                    refusals.add(Texts.all().both("rounds.unit_refused", Text.same(unit), refused.why()));
                default -> throw new IllegalStateException();
            }
        }
        return refusals.isEmpty()
                ? new RedirectView(round.path() + "?notice=accepted&n=" + accepted)
                : board(
                        round,
                        request,
                        Optional.of(Texts.all().both("rounds.accepted_some", accepted, refusals.getFirst())),
                        HttpStatus.CONFLICT);
    }
}
