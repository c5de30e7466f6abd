package org.qingmiao.reporting.round.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.page.NavigationSection;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.round.Round;
import org.qingmiao.reporting.round.RoundEvent;
import org.qingmiao.reporting.round.RoundResolver;
import org.qingmiao.reporting.round.RoundRights;
import org.qingmiao.reporting.round.Rounds;
import org.qingmiao.reporting.round.Submission;
import org.qingmiao.safeguard.Person;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Makes the page of a round's progress, as the request filters and orders it. */
@Component
class RoundBoardComposer {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final Rounds rounds;
    private final RoundProgressComposer roundProgressComposer;
    private final RoundRights rights;
    private final PageRenderer pageRenderer;

    RoundBoardComposer(
            Rounds rounds, RoundProgressComposer roundProgressComposer, RoundRights rights, PageRenderer pageRenderer) {
        this.rounds = rounds;
        this.roundProgressComposer = roundProgressComposer;
        this.rights = rights;
        this.pageRenderer = pageRenderer;
    }

    View board(Round round, HttpServletRequest request, Optional<Text> notice, HttpStatus status) {
        Person person = RoundResolver.person();
        String filter = RoundResolver.parameter(request, "state");
        RoundProgress.Order order = RoundProgress.Order.of(RoundResolver.parameter(request, "sort"));
        RoundProgress roundProgress = roundProgressComposer.of(round, person, filter, order);
        RoundProgressView page = new RoundProgressView(
                round,
                round.left(rounds.today()),
                rounds.today(),
                roundProgress.rows().stream().map(RoundBoardComposer::row).toList(),
                counts(roundProgress),
                roundProgress.counts().values().stream().mapToInt(n -> n).sum(),
                filter,
                order.id(),
                rights.mayRun(person, round),
                rights.mayReview(person, round),
                rounds.events(round).stream().map(RoundBoardComposer::happening).toList(),
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

    static String minute(Instant at) {
        return at.equals(Instant.EPOCH) ? "" : MINUTE.format(at);
    }

    static RoundProgressView.Happening happening(RoundEvent event) {
        return new RoundProgressView.Happening(
                minute(event.at()), event.by(), event.step(), event.edition(), event.reason());
    }
}
