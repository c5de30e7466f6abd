package org.qingmiao.reporting.round.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.exchange.Table;
import org.qingmiao.exchange.TableFile;
import org.qingmiao.page.Languages;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.round.Round;
import org.qingmiao.reporting.round.RoundResolver;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** Progress of a round, as a page and as a file. */
@Controller
class RoundProgressController {
    private final RoundResolver desk;
    private final RoundProgressComposer roundProgressComposer;
    private final RoundBoardComposer board;

    RoundProgressController(RoundResolver desk, RoundProgressComposer roundProgressComposer, RoundBoardComposer board) {
        this.desk = desk;
        this.roundProgressComposer = roundProgressComposer;
        this.board = board;
    }

    @GetMapping("/rounds/{id}")
    View board(@PathVariable String id, HttpServletRequest request) {
        String notice = RoundResolver.parameter(request, "notice");
        String n = RoundResolver.parameter(request, "n");
        boolean known = notice.matches("opened|extended|closed|reopened|reminded|accepted|settled");
        Optional<Text> said = known
                ? Optional.of(Messages.of("rounds.did." + notice, n.matches("\\d{1,9}") ? n : "0"))
                : Optional.empty();
        return board.board(desk.round(request, id), request, said, HttpStatus.OK);
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
                        RoundBoardComposer.minute(r.answer().at()),
                        r.answer().by()))
                .toList();
        return new Table("progress", columns, rows);
    }
}
