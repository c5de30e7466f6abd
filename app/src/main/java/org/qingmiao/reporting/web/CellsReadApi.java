package org.qingmiao.reporting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qingmiao.indicator.cell.CellStore;
import org.qingmiao.indicator.cell.CellVersion;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.org.Period;
import org.qingmiao.plan.loaded.RequestedPlans;
import org.qingmiao.platform.RequestProblem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Values out for programs. Documented in {@code docs/api.md}. */
@RestController
@RequestMapping("/api/v1/cells")
class CellsReadApi {
    private final CellStore cellStore;
    private final RequestedPlans asked;
    private final OrgUnits units;

    CellsReadApi(CellStore cellStore, RequestedPlans asked, OrgUnits units) {
        this.cellStore = cellStore;
        this.asked = asked;
        this.units = units;
    }

    /** A value as it goes out. */
    record Out(
            String element,
            String unit,
            String period,
            String options,
            @Nullable Double value,
            int version,
            String origin,
            String author,
            String at,
            long change) {
        static Out of(CellVersion v) {
            return new Out(
                    v.key().element(),
                    v.key().unit(),
                    v.key().period().iso(),
                    v.key().options(),
                    v.value(),
                    v.version(),
                    v.origin().name().toLowerCase(Locale.ROOT),
                    v.author(),
                    v.at().toString(),
                    v.change());
        }
    }

    record FoundValues(List<Out> values) {}

    /** Present values of some elements, of one unit and all below it, in some periods. */
    @GetMapping
    FoundValues read(
            @RequestParam List<String> element,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam List<String> period,
            HttpServletRequest request) {
        OrgTree tree = units.tree();
        String root = unit.isEmpty() ? asked.of(request).head().district() : unit;
        if (!asked.maySeeUnit(root)) {
            throw RequestProblem.UNKNOWN_VALUE.at("unit", unit);
        }
        List<Period> periods = period.stream()
                .map(iso -> Period.parse(iso).orElseThrow(() -> RequestProblem.UNKNOWN_VALUE.at("period", iso)))
                .toList();
        List<String> below = tree.below(root).stream().map(u -> u.id()).toList();
        return new FoundValues(cellStore.read(element, below, periods).values().stream()
                .map(Out::of)
                .toList());
    }
}
