package org.qingmiao.safeguard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

    private static final Map<String, MediaType> TYPES = Map.of(
            "xlsx",
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            "csv",
            MediaType.parseMediaType("text/csv;charset=UTF-8"));

    private final AuditRows rows;
    private final AuditState state;
    private final Audit audit;
    private final Looks looks;
    private final RecordHeads heads;
    private final Permissions permissions;
    private final Pages pages;

    AuditController(
            AuditRows rows,
            AuditState state,
            Audit audit,
            Looks looks,
            RecordHeads heads,
            Permissions permissions,
            Pages pages) {
        this.looks = looks;
        this.heads = heads;
        this.rows = rows;
        this.state = state;
        this.audit = audit;
        this.permissions = permissions;
        this.pages = pages;
    }

    @GetMapping("/admin/audit")
    View look(HttpServletRequest request, @RequestParam(defaultValue = "0") long before) {
        mustBeAuditor();
        AuditFilter filter = filter(request);
        // Entries name people and where they were: to read them is a read of personal data.
        looks.at("audit.read", "audit", filter.unit(), filter.parameters());
        return page(filter, Math.max(before, 0), Optional.empty(), HttpStatus.OK);
    }

    private View page(AuditFilter filter, long before, Optional<Integer> tooMany, HttpStatus status) {
        return page(filter, before, tooMany, new AuditPage.Heads(heads.now(), "", false), status);
    }

    private View page(
            AuditFilter filter, long before, Optional<Integer> tooMany, AuditPage.Heads typed, HttpStatus status) {
        List<AuditRow> found = filter.wrong().isEmpty() ? rows.find(filter, before, PAGE + 1) : List.of();
        boolean more = found.size() > PAGE;
        AuditPage page = new AuditPage(
                filter,
                more ? found.subList(0, PAGE) : found,
                rows.actions(),
                more,
                state.last(),
                state.alarm(),
                typed,
                looks.purpose().orElse(""),
                tooMany);
        PageHead head = PageHead.of(Texts.all().both("safeguard.audit.title"), Section.ADMIN)
                .under(new PageHead.Crumb(Texts.all().both("safeguard.admin.title"), "/admin"));
        return pages.page("safeguard/audit", head, page, filter.wrong().isEmpty() ? status : HttpStatus.BAD_REQUEST);
    }

    @PostMapping("/admin/audit/verify")
    View verify(@RequestParam(defaultValue = "") String head) {
        mustBeAuditor();
        Optional<RecordHead> given = RecordHead.of(head);
        if (given.isEmpty() && !head.isBlank()) {
            AuditFilter all = AuditFilter.of(name -> "");
            AuditPage.Heads wrong = new AuditPage.Heads(heads.now(), head, true);
            looks.at("audit.read", "audit", "", Map.of());
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
        looks.at("audit.export", "audit", filter.unit(), filter.parameters());
        int most = MOST.getOrDefault(format, 0);
        List<AuditRow> found = filter.wrong().isEmpty() ? rows.find(filter, 0, most + 1) : List.of();
        if (found.size() > most || !filter.wrong().isEmpty()) {
            return page(filter, 0, Optional.of(most), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Table table = table(found, Languages.of(request));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("audit." + format)
                                .build()
                                .toString())
                .contentType(Objects.requireNonNull(TYPES.get(format)))
                .body(format.equals("csv") ? Tables.csv(table) : Tables.xlsx(table));
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
                        AuditPage.action(lang, r.action()),
                        r.object(),
                        r.unit(),
                        joined(r, AuditRow.Field::before),
                        joined(r, AuditRow.Field::after),
                        r.purpose()))
                .toList();
        return new Table(Texts.all().get(lang, "safeguard.audit.title"), columns, lines);
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
