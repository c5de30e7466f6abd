package org.qingmiao.safeguard.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingmiao.exchange.Table;
import org.qingmiao.exchange.TableWriter;
import org.qingmiao.page.Languages;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.PersonalDataReads;
import org.qingmiao.safeguard.Role;
import org.qingmiao.safeguard.people.AccountAdministration;
import org.qingmiao.safeguard.people.AccountList;
import org.qingmiao.safeguard.people.AccountRow;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Who has an account: list, export, new accounts. */
@Controller
class AccountsController {
    private final AccountsComposer all;
    private final AccountComposer one;
    private final AccountListing accounts;
    private final AccountAdministration accountAdministration;
    private final Permissions permissions;
    private final PersonalDataReads personalDataReads;

    AccountsController(
            AccountsComposer all,
            AccountComposer one,
            AccountListing accounts,
            AccountAdministration accountAdministration,
            Permissions permissions,
            PersonalDataReads personalDataReads) {
        this.all = all;
        this.one = one;
        this.accounts = accounts;
        this.accountAdministration = accountAdministration;
        this.permissions = permissions;
        this.personalDataReads = personalDataReads;
    }

    @GetMapping("/admin/people")
    View people(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "login") String order) {
        Person me = mayRead();
        personalDataReads.at("people.read", "people", "", asked(text, role, state));
        AccountList.Filter filter = new AccountList.Filter(text.strip(), role, state, order);
        return all.page(me, filter, "", Map.of(), HttpStatus.OK);
    }

    /** What was looked for, as far as something was. */
    private static Map<String, String> asked(String text, String role, String state) {
        Map<String, String> asked = new TreeMap<>(Map.of("text", text.strip(), "role", role, "state", state));
        asked.values().removeIf(String::isEmpty);
        return asked;
    }

    private Person mayRead() {
        Person me = OwnAccountController.me();
        if (!permissions.mayAnywhere(me, Action.PEOPLE_READ)) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        return me;
    }

    @PostMapping("/admin/people")
    View add(
            @RequestParam String login,
            @RequestParam String name,
            @RequestParam(name = "name_en", defaultValue = "") String english,
            @RequestParam String role,
            @RequestParam String unit,
            @RequestParam(defaultValue = "") String reason) {
        Person me = OwnAccountController.me();
        if (!permissions.mayAnywhere(me, Action.PEOPLE_MANAGE)) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        Text names = new Text(name.strip(), english.isBlank() ? name.strip() : english.strip());
        Optional<Role> asked = AccountController.role(role);
        AccountAdministration.ChangeResult changeResult = asked.isEmpty()
                ? AccountAdministration.ChangeResult.refused("safeguard.people.grants.bad")
                : permissions.may(me, Action.PEOPLE_MANAGE, unit)
                        ? accountAdministration.add(
                                names,
                                new AccountAdministration.Wish(
                                        login.strip(), asked.get(), unit, Optional.empty(), Optional.empty(), reason),
                                me.login())
                        : AccountAdministration.ChangeResult.refused("safeguard.people.grants.outside");
        if (!changeResult.problem().isEmpty()) {
            Map<String, String> typed = Map.of(
                    "login", login, "name", name, "name_en", english, "role", role, "unit", unit, "reason", reason);
            AccountList.Filter none = new AccountList.Filter("", "", "", "login");
            return all.page(mayRead(), none, changeResult.problem(), typed, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return one.page(
                login.strip(), AccountController.said(changeResult), Optional.of(changeResult.code()), HttpStatus.OK);
    }

    /** The same list as a file; no name becomes a formula in a spreadsheet. */
    @GetMapping("/admin/people.csv")
    ResponseEntity<byte[]> export(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String state,
            HttpServletRequest request) {
        mayRead();
        personalDataReads.at("people.export", "people", "", asked(text, role, state));
        Lang lang = Languages.of(request);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (AccountRow row : accounts.find(new AccountList.Filter(text.strip(), role, state, "login"))) {
            String roles = accounts.roles(row).stream()
                    .map(g -> Messages.in(lang, g.roleKey()) + " " + g.unit())
                    .collect(Collectors.joining("; "));
            rows.add(List.of(
                    row.login(),
                    row.name().in(lang),
                    roles,
                    row.lastSeen().map(OwnAccountView::moment).orElse(""),
                    Messages.in(lang, row.stateKey())));
        }
        List<String> columns = List.of("login", "name", "roles", "last_used", "state");
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", java.nio.charset.StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=people.csv")
                .body(TableWriter.csv(new Table("people", columns, rows)));
    }
}
