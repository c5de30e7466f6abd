package org.qingmiao.home;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.qingmiao.evaluation.view.ViewScope;
import org.qingmiao.evaluation.view.ViewScopeReader;
import org.qingmiao.indicator.cell.CellKey;
import org.qingmiao.indicator.cell.CellResult;
import org.qingmiao.indicator.cell.CellStore;
import org.qingmiao.indicator.cell.CellVersion;
import org.qingmiao.indicator.cell.ValueOrigin;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.org.Period;
import org.qingmiao.page.NavigationSection;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.plan.DataElement;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The trail's end: the values themselves, with every version, and the way back. */
@Controller
class CellsController {
    private final ViewScopeReader viewScopeReader;
    private final CellStore cellStore;
    private final OrgUnits units;
    private final Permissions permissions;
    private final PageRenderer pageRenderer;

    CellsController(
            ViewScopeReader viewScopeReader,
            CellStore cellStore,
            OrgUnits units,
            Permissions permissions,
            PageRenderer pageRenderer) {
        this.viewScopeReader = viewScopeReader;
        this.cellStore = cellStore;
        this.units = units;
        this.permissions = permissions;
        this.pageRenderer = pageRenderer;
    }

    @GetMapping("/cells")
    View cells(@RequestParam String element, @RequestParam String period, HttpServletRequest request) {
        return page(viewScopeReader.of(request), element, period, Optional.empty(), HttpStatus.OK);
    }

    private View page(
            ViewScope viewScope,
            String element,
            String period,
            Optional<CellsView.Refusal> refusal,
            HttpStatus status) {
        DataElement definition = element(viewScope, element);
        Period asked = Period.parse(period).orElseThrow(() -> RequestProblem.NOT_THERE.exception());
        List<CellsView.Row> rows = new ArrayList<>();
        OrgTree tree = units.tree();
        List<OrgUnit> level = tree.ofKind(viewScope.unit().id(), definition.level());
        cellStore.read(List.of(element), level.stream().map(OrgUnit::id).toList(), List.of(asked)).values().stream()
                .sorted(Comparator.comparingInt(
                                (CellVersion v) -> tree.position(v.key().unit()))
                        .thenComparing(v -> v.key().options()))
                .forEach(v -> rows.add(row(definition, v, tree, refusal)));
        PageHead head = PageHead.of(definition.name(), NavigationSection.at("/indicators"))
                .under(new PageHead.Crumb(Messages.of("home.nav.indicators"), "/indicators"))
                .synthetic(rows.stream().anyMatch(r -> r.newest().origin() == ValueOrigin.SYNTHETIC));
        return pageRenderer.page(
                "home/cells", head, new CellsView(definition, asked.iso(), rows, level.size(), refusal), status);
    }

    private CellsView.Row row(
            DataElement definition, CellVersion newest, OrgTree tree, Optional<CellsView.Refusal> refusal) {
        OrgUnit unit = tree.get(newest.key().unit());
        List<CellVersion> history = newest.version() == 1 ? List.of(newest) : cellStore.history(newest.key());
        return new CellsView.Row(
                unit.name(),
                newest.key().options(),
                newest,
                history,
                mayUndo(definition, newest.key()),
                refusal.filter(r -> r.change() == newest.change()).map(CellsView.Refusal::why));
    }

    private boolean mayUndo(DataElement definition, CellKey key) {
        Optional<Person> person = SignedIn.person();
        return person.isPresent()
                && permissions.mayReport(person.get(), definition.reporter().orElse(key.unit()));
    }

    private static DataElement element(ViewScope viewScope, String id) {
        return Optional.ofNullable(viewScope.plan().elements().get(id))
                .orElseThrow(() -> RequestProblem.NOT_THERE.exception());
    }

    /** Takes a change back, with a reason; the person must be allowed to report every element that it touched. */
    @PostMapping("/cells/undo")
    View undo(
            @RequestParam long change,
            @RequestParam String element,
            @RequestParam String period,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        ViewScope viewScope = viewScopeReader.of(request);
        Person person = SignedIn.needed();
        for (CellKey key : cellStore.keysOf(change)) {
            String reporter = element(viewScope, key.element()).reporter().orElse(key.unit());
            if (!permissions.mayReport(person, reporter)) {
                throw RequestProblem.NOT_ALLOWED.exception();
            }
        }
        Optional<CellsView.Refusal> refusal = reason.isBlank()
                ? Optional.of(
                        new CellsView.Refusal(change, Messages.of("home.cells.undo.reason_missing"), Optional.empty()))
                : refusal(change, cellStore.undo(change, person.login(), reason.strip()));
        if (refusal.isPresent()) {
            return page(viewScope, element, period, refusal, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new RedirectView("/cells?element=" + element(viewScope, element).id() + "&period="
                + Period.parse(period).map(Period::iso).orElse(""));
    }

    private static Optional<CellsView.Refusal> refusal(long change, Optional<CellResult> result) {
        if (result.isEmpty()) {
            return Optional.of(
                    new CellsView.Refusal(change, Messages.of("home.cells.undo.overtaken"), Optional.empty()));
        }
        return result.get() instanceof CellResult.Refused refused
                ? Optional.of(new CellsView.Refusal(
                        change,
                        refused.problems().getFirst().message(),
                        refused.problems().getFirst().see()))
                : Optional.empty();
    }
}
