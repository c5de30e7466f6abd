package org.qingmiao.safeguard.people.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.exchange.Table;
import org.qingmiao.exchange.TableWriter;
import org.qingmiao.page.NavigationSection;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.qingmiao.safeguard.people.AccountRequests;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is kept of one's own account: to read, to take along, to have corrected, to have erased. */
@Controller
class OwnDataController {
    private static final MediaType EXCEL =
            new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final PageRenderer pageRenderer;
    private final OwnData data;
    private final AccountRequests requests;
    private final Audit audit;

    OwnDataController(PageRenderer pageRenderer, OwnData data, AccountRequests requests, Audit audit) {
        this.pageRenderer = pageRenderer;
        this.data = data;
        this.requests = requests;
        this.audit = audit;
    }

    @GetMapping("/me/data")
    View show(@RequestParam(required = false) String done) {
        String key = done == null ? "" : "safeguard.me.done";
        return page(new OwnAccountView.PageMessage(key, false), HttpStatus.OK);
    }

    private View page(OwnAccountView.PageMessage pageMessage, HttpStatus status) {
        String login = OwnAccountController.me().login();
        OwnDataView model = new OwnDataView(data.of(login), requests.of(login), requests.today(), pageMessage);
        PageHead head = PageHead.of(Messages.of("safeguard.data.title"), NavigationSection.NONE)
                .under(new PageHead.Crumb(Messages.of("safeguard.me.title"), "/me"));
        return pageRenderer.page("safeguard/ownData", head, model, status);
    }

    @GetMapping("/me/data/copy.json")
    ResponseEntity<byte[]> json() {
        Map<String, JsonNode> tables = new LinkedHashMap<>();
        data.of(OwnAccountController.me().login())
                .forEach(t -> tables.put(
                        t.name(),
                        JsonMapper.shared().readTree(new String(TableWriter.json(t), StandardCharsets.UTF_8))));
        return file(JsonMapper.shared().writeValueAsBytes(tables), MediaType.APPLICATION_JSON, "my-account.json");
    }

    @GetMapping("/me/data/copy.xlsx")
    ResponseEntity<byte[]> excel() {
        List<Table> tables = data.of(OwnAccountController.me().login());
        return file(TableWriter.xlsx(tables.toArray(Table[]::new)), EXCEL, "my-account.xlsx");
    }

    private ResponseEntity<byte[]> file(byte[] content, MediaType type, String name) {
        audit.record(AuditEntry.act(
                "account.copy", "account:" + OwnAccountController.me().login(), "", Map.of("file", name)));
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=" + name)
                .body(content);
    }

    private View answer(Optional<String> problem) {
        return problem.map(key -> page(new OwnAccountView.PageMessage(key, true), HttpStatus.UNPROCESSABLE_CONTENT))
                .orElseGet(() -> new RedirectView("/me/data?done"));
    }

    @PostMapping("/me/correction")
    View askName(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(name = "name_en", defaultValue = "") String english,
            @RequestParam(defaultValue = "") String reason) {
        Text asked = new Text(name.strip(), english.isBlank() ? name.strip() : english.strip());
        return answer(requests.askName(OwnAccountController.me().login(), asked, reason));
    }

    @PostMapping("/me/erasure")
    View askErasure(@RequestParam(defaultValue = "") String reason) {
        return answer(requests.askErasure(OwnAccountController.me().login(), reason));
    }

    @PostMapping("/me/requests/withdraw")
    View withdraw(@RequestParam String id) {
        return answer(requests.withdraw(id, OwnAccountController.me().login()));
    }
}
