package org.qingmiao.safeguard.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.exchange.TableFile;
import org.qingmiao.page.Languages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.PersonalDataReads;
import org.qingmiao.safeguard.SignedIn;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.qingmiao.safeguard.audit.AuditFilter;
import org.qingmiao.safeguard.audit.AuditHead;
import org.qingmiao.safeguard.audit.AuditRow;
import org.qingmiao.safeguard.audit.AuditRows;
import org.qingmiao.safeguard.audit.AuditVerification;
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
    /** As many as a workbook, or a CSV file, can hold without filling the server's memory. */
    private static final Map<String, Integer> MOST = Map.of("xlsx", 20_000, "csv", 200_000);

    private final AuditRows rows;
    private final AuditState state;
    private final AuditComposer composer;
    private final Audit audit;
    private final PersonalDataReads personalDataReads;
    private final Permissions permissions;

    AuditController(
            AuditRows rows,
            AuditState state,
            AuditComposer composer,
            Audit audit,
            PersonalDataReads personalDataReads,
            Permissions permissions) {
        this.rows = rows;
        this.state = state;
        this.composer = composer;
        this.audit = audit;
        this.personalDataReads = personalDataReads;
        this.permissions = permissions;
    }

    @GetMapping("/admin/audit")
    View look(HttpServletRequest request, @RequestParam(defaultValue = "0") long before) {
        mustBeAuditor();
        AuditFilter filter = filter(request);
        // Entries name people and where they were: to read them is a read of personal data.
        personalDataReads.at("audit.read", "audit", filter.unit(), filter.parameters());
        return composer.page(filter, Math.max(before, 0));
    }

    @PostMapping("/admin/audit/verify")
    View verify(@RequestParam(defaultValue = "") String head) {
        mustBeAuditor();
        Optional<AuditHead> given = AuditHead.of(head);
        if (given.isEmpty() && !head.isBlank()) {
            personalDataReads.at("audit.read", "audit", "", Map.of());
            return composer.wrongHead(head);
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
            return composer.tooMany(filter, most);
        }
        return TableFile.of(AuditTable.of(found, Languages.of(request)), "audit", format);
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
