package org.qingmiao.workplan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.qingmiao.evaluation.view.ViewScope;
import org.qingmiao.evaluation.view.ViewScopeReader;
import org.qingmiao.exchange.Table;
import org.qingmiao.exchange.TableFile;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.page.NavigationSection;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.progress.AsOf;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.workplan.scorecard.Scorecard;
import org.qingmiao.workplan.scorecard.Scorecards;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** Yearly scorecards of units, each with the rule that made it. */
@Controller
class ScorecardsController {
    private final Scorecards cards;
    private final ViewScopeReader viewScopeReader;
    private final OrgUnits units;
    private final Permissions permissions;
    private final Clock clock;
    private final PageRenderer pageRenderer;

    ScorecardsController(
            Scorecards cards,
            ViewScopeReader viewScopeReader,
            OrgUnits units,
            Permissions permissions,
            Clock clock,
            PageRenderer pageRenderer) {
        this.cards = cards;
        this.viewScopeReader = viewScopeReader;
        this.units = units;
        this.permissions = permissions;
        this.clock = clock;
        this.pageRenderer = pageRenderer;
    }

    @GetMapping("/scorecards")
    View all(HttpServletRequest request) {
        ViewScope viewScope = viewScopeReader.of(request);
        Text title = Messages.of("workplan.scorecards");
        return pageRenderer.page(
                "workplan/scorecards",
                PageHead.of(title, NavigationSection.at("/plan")).synthetic(true),
                new ScorecardsView(viewScope, visible(viewScope), false));
    }

    private List<Scorecard> visible(ViewScope viewScope) {
        return cards.of(viewScope, AsOf.day(clock.instant())).stream()
                .filter(c -> permissions.may(
                        WorkPlanResolver.person(),
                        Action.SCORECARD_READ,
                        c.unit().id()))
                .toList();
    }

    @GetMapping("/scorecards/{unit:[^.]+}")
    View one(@PathVariable String unit, HttpServletRequest request) {
        ViewScope viewScope = viewScopeReader.of(request);
        OrgUnit of = units.tree().find(unit).orElseThrow(WorkPlanResolver::notFound);
        if (!permissions.may(WorkPlanResolver.person(), Action.SCORECARD_READ, unit)) {
            throw WorkPlanResolver.notFound();
        }
        List<Scorecard> card =
                cards.of(viewScope, of, AsOf.day(clock.instant())).stream().toList();
        PageHead head = PageHead.of(
                        Messages.of("workplan.scorecard.of", of.shortName(), viewScope.year()),
                        NavigationSection.at("/plan"))
                .under(new PageHead.Crumb(Messages.of("workplan.scorecards"), "/scorecards"))
                .synthetic(true);
        return pageRenderer.page("workplan/scorecards", head, new ScorecardsView(viewScope, card, true));
    }

    @GetMapping("/scorecards.{format:csv|xlsx}")
    ResponseEntity<byte[]> file(@PathVariable String format, HttpServletRequest request) {
        ViewScope viewScope = viewScopeReader.of(request);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Scorecard card : visible(viewScope)) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(card.unit().id());
            row.add(card.unit().name().zh());
            row.add(Integer.valueOf(card.year()));
            row.add(points(card.points(), 1));
            card.parts().forEach(p -> row.add(points(p.share(), 100)));
            rows.add(row);
        }
        Table table = new Table(
                "scorecards",
                List.of("unit", "name_zh", "year", "points", "targets", "measures", "actions", "matters", "reporting"),
                rows);
        return TableFile.of(table, "scorecards-" + viewScope.year(), format);
    }

    private static @Nullable BigDecimal points(OptionalDouble share, int factor) {
        return share.isEmpty()
                ? null
                : BigDecimal.valueOf(share.getAsDouble() * factor).setScale(1, RoundingMode.HALF_UP);
    }
}
