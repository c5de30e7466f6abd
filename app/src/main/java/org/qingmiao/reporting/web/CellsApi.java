package org.qingmiao.reporting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.indicator.cell.CellChange;
import org.qingmiao.indicator.cell.CellCode;
import org.qingmiao.indicator.cell.CellKey;
import org.qingmiao.indicator.cell.CellProblem;
import org.qingmiao.indicator.cell.CellResult;
import org.qingmiao.indicator.cell.CellStore;
import org.qingmiao.indicator.cell.CellValue;
import org.qingmiao.indicator.cell.ValueOrigin;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.plan.loaded.RequestedPlans;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.check.CheckFinding;
import org.qingmiao.reporting.check.PackChecks;
import org.qingmiao.safeguard.AcceptsBody;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.SignedIn;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Values in from programs. A request is taken whole or refused whole. Documented in {@code docs/api.md}. */
@RestController
@RequestMapping("/api/v1/cells")
class CellsApi {
    private final CellStore cellStore;
    private final Plans plans;
    private final RequestedPlans asked;
    private final OrgUnits units;
    private final PackChecks checks;
    private final Permissions permissions;

    CellsApi(
            CellStore cellStore,
            Plans plans,
            RequestedPlans asked,
            OrgUnits units,
            PackChecks checks,
            Permissions permissions) {
        this.asked = asked;
        this.cellStore = cellStore;
        this.plans = plans;
        this.units = units;
        this.checks = checks;
        this.permissions = permissions;
    }

    /** Number of the change (0 if nothing was different) and how many cells hold another value now. */
    record Taken(long change, int changed, int unchanged) {}

    /** {@code index}: position of the value in the request, from 0. */
    record Fault(int index, String code, Text message) {}

    record Refused(List<Fault> problems) {}

    @AcceptsBody(from = "report", megabytes = 25)
    @PostMapping
    ResponseEntity<Object> write(
            HttpServletRequest request,
            @RequestHeader(value = "Idempotency-Key", defaultValue = "") String key,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(name = "dry-run", defaultValue = "false") boolean dryRun)
            throws IOException {
        Person person = person();
        List<Fault> faults = new ArrayList<>();
        List<CellValue> values = CellsBody.read(request, faults);
        if (faults.isEmpty()) {
            notYours(values, person, faults);
        }
        if (faults.isEmpty()) {
            failing(values, faults);
        }
        if (!faults.isEmpty()) {
            return refused(faults);
        }
        String owned = key.isBlank() ? "" : person.login() + ":" + key;
        CellChange change =
                new CellChange(person.login(), ValueOrigin.REPORTED, "api", source, reason.strip(), owned, values);
        if (dryRun) {
            List<CellProblem> refusals = cellStore.refusals(change);
            return answer(refusals.isEmpty() ? new CellResult.Written(0, 0, 0) : new CellResult.Refused(refusals));
        }
        return answer(cellStore.write(change));
    }

    private static ResponseEntity<Object> answer(CellResult result) {
        return switch (result) {
            case CellResult.Written w -> ResponseEntity.ok(new Taken(w.change(), w.changed(), w.unchanged()));
            case CellResult.Refused r ->
                refused(r.problems().stream().map(CellsApi::fault).toList());
        };
    }

    private static Fault fault(CellProblem problem) {
        Text message = problem.see()
                .map(path -> Messages.of("reporting.held.at", problem.message(), path))
                .orElse(problem.message());
        return new Fault(problem.index(), problem.code(), message);
    }

    private static ResponseEntity<Object> refused(List<Fault> faults) {
        return ResponseEntity.unprocessableContent().body(new Refused(faults));
    }

    private void notYours(List<CellValue> values, Person person, List<Fault> faults) {
        Map<String, Boolean> may = new HashMap<>();
        Map<String, Optional<String>> reporters = new HashMap<>();
        String district = asked.first().head().district();
        for (int i = 0; i < values.size() && faults.size() < CellsBody.MOST_FAULTS; i++) {
            CellKey key = values.get(i).key();
            String unit = units.tree().find(key.unit()).isPresent() ? key.unit() : district;
            String reporter =
                    reporters.computeIfAbsent(key.element(), this::reporter).orElse(unit);
            if (!may.computeIfAbsent(reporter, r -> permissions.mayReport(person, r))) {
                faults.add(new Fault(
                        i, CellCode.NOT_YOURS.id(), Messages.of("reporting.cells.you_may_not_report", key.element())));
            }
        }
    }

    private Optional<String> reporter(String element) {
        return plans.all().stream()
                .map(p -> p.elements().get(element))
                .filter(e -> e != null)
                .findFirst()
                .flatMap(e -> e.reporter());
    }

    private void failing(List<CellValue> values, List<Fault> faults) {
        for (var plan : plans.all()) {
            for (CheckFinding checkFinding : checks.findings(plan, values)) {
                boolean told = !checkFinding.isError() || faults.size() >= CellsBody.MOST_FAULTS;
                for (int i = 0; i < values.size() && !told; i++) {
                    if (checkFinding.concerns(values.get(i).key())) {
                        faults.add(new Fault(i, CellCode.CHECK_FAILS.id(), checkFinding.message()));
                    }
                }
            }
        }
    }

    private static Person person() {
        return SignedIn.person().orElseThrow(() -> RequestProblem.NOT_SIGNED_IN.exception());
    }
}
