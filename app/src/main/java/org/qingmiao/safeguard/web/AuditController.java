package org.qingmiao.safeguard.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingmiao.exchange.Table;
import org.qingmiao.exchange.TableFile;
import org.qingmiao.page.Languages;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.AdminPart;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.PersonalDataReads;
import org.qingmiao.safeguard.SignedIn;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.qingmiao.safeguard.audit.AuditFilter;
import org.qingmiao.safeguard.audit.AuditHead;
import org.qingmiao.safeguard.audit.AuditHeads;
import org.qingmiao.safeguard.audit.AuditRow;
import org.qingmiao.safeguard.audit.AuditRows;
import org.qingmiao.safeguard.audit.AuditVerification;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The record for auditors: to look through, to check, to take along. Each of these is itself an entry. */
@Controller
class AuditController {
    private static final int PAGE = 50;
    /** As many as a workbook, or a CSV file, can hold without filling the server's memory. */
    private static final Map<String, Integer> MOST = Map.of("xlsx", 20_000, "csv", 200_000);

    private final AuditRows rows;
    private final AuditState state;
    private final Audit audit;
    private final PersonalDataReads personalDataReads;
    private final AuditHeads heads;
    private final Permissions permissions;
    private final PageRenderer pageRenderer;

    AuditController(
            AuditRows rows,
            AuditState state,
            Audit audit,
            PersonalDataReads personalDataReads,
            AuditHeads heads,
            Permissions permissions,
            PageRenderer pageRenderer) {
        this.personalDataReads = personalDataReads;
        this.heads = heads;
        this.rows = rows;
        this.state = state;
        this.audit = audit;
        this.permissions = permissions;
        this.pageRenderer = pageRenderer;
    }

    @GetMapping("/admin/audit")
    View look(HttpServletRequest request, @RequestParam(defaultValue = "0") long before) {
        mustBeAuditor();
        AuditFilter filter = filter(request);
        // Entries name people and where they were: to read them is a read of personal data.
        personalDataReads.at("audit.read", "audit", filter.unit(), filter.parameters());
        return page(filter, Math.max(before, 0), Optional.empty(), HttpStatus.OK);
    }

    private View page(AuditFilter filter, long before, Optional<Integer> tooMany, HttpStatus status) {
        return page(filter, before, tooMany, new AuditView.Heads(heads.now(), "", false), status);
    }

    private View page(
            AuditFilter filter, long before, Optional<Integer> tooMany, AuditView.Heads typed, HttpStatus status) {
        List<AuditRow> found = filter.wrong().isEmpty() ? rows.find(filter, before, PAGE + 1) : List.of();
        boolean more = found.size() > PAGE;
        AuditView page = new AuditView(
                filter,
                more ? found.subList(0, PAGE) : found,
                rows.actions(),
                more,
                state.last(),
                state.alarm(),
                typed,
                personalDataReads.purpose().orElse(""),
                tooMany);
        PageHead head = PageHead.of(Messages.of("safeguard.audit.title"), AdminPart.SECTION)
                .under(AdminPart.CRUMB);
        return pageRenderer.page(
                "safeguard/audit", head, page, filter.wrong().isEmpty() ? status : HttpStatus.BAD_REQUEST);
    }

    @PostMapping("/admin/audit/verify")
    View verify(@RequestParam(defaultValue = "") String head) {
        mustBeAuditor();
        Optional<AuditHead> given = AuditHead.of(head);
        if (given.isEmpty() && !head.isBlank()) {
            AuditFilter all = AuditFilter.of(name -> "");
            AuditView.Heads wrong = new AuditView.Heads(heads.now(), head, true);
            personalDataReads.at("audit.read", "audit", "", Map.of());
            return page(all, 0, Optional.empty(), wrong, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        AuditVerification.Outcome outcome = state.check(given.stream().toList()).outcome();
        audit.record(AuditEntry.act(
                "audit.verify",
                "audit",
                "",
                Map.of(
                        "entries",
                        Long.toString(outcome.entries()),
                        "fault",
                        outcome.fault()
                                .map(f -> f.kind().name() + " " + f.entry())
                                .orElse(""))));
        return new RedirectView("/admin/audit");
    }

    @GetMapping("/admin/audit.{format:csv|xlsx}")
    Object export(@PathVariable String format, HttpServletRequest request) {
        mustBeAuditor();
        AuditFilter filter = filter(request);
        personalDataReads.at("audit.export", "audit", filter.unit(), filter.parameters());
        int most = MOST.getOrDefault(format, 0);
        List<AuditRow> found = filter.wrong().isEmpty() ? rows.find(filter, 0, most + 1) : List.of();
        if (found.size() > most || !filter.wrong().isEmpty()) {
            return page(filter, 0, Optional.of(most), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Table table = table(found, Languages.of(request));
        return TableFile.of(table, "audit", format);
    }

    private static Table table(List<AuditRow> rows, Lang lang) {
        List<String> columns = List.of(
                "seq", "at", "who", "name", "address", "session", "action", "act", "object", "unit", "before", "after",
                "purpose");
        List<List<@Nullable Object>> lines = rows.stream()
                .map(r -> List.<@Nullable Object>of(
                        r.number(),
                        r.at().toString(),
                        r.who(),
                        r.name().map(n -> n.in(lang)).orElse(""),
                        r.address(),
                        r.session(),
                        r.action(),
                        AuditView.action(lang, r.action()),
                        r.object(),
                        r.unit(),
                        joined(r, AuditRow.Field::before),
                        joined(r, AuditRow.Field::after),
                        r.purpose()))
                .toList();
        return new Table(Messages.in(lang, "safeguard.audit.title"), columns, lines);
    }

    private static String joined(AuditRow row, Function<AuditRow.Field, String> side) {
        return row.fields().stream()
                .filter(f -> !side.apply(f).isEmpty())
                .map(f -> f.name() + ": " + side.apply(f))
                .collect(Collectors.joining("; "));
    }

    private static AuditFilter filter(HttpServletRequest request) {
        return AuditFilter.of(
                name -> Optional.ofNullable(request.getParameter(name)).orElse(""));
    }

    private void mustBeAuditor() {
        boolean may = SignedIn.person()
                .filter(p -> permissions.may(p, Action.AUDIT_READ, ""))
                .isPresent();
        if (!may) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
    }
}
