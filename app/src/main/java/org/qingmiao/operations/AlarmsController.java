package org.qingmiao.operations;

import java.util.List;
import java.util.Optional;
import org.qingmiao.page.MomentFormat;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.page.StateSignal;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.AdminPart;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Who watches sees the signs of intrusion and writes down what came of each. */
@Controller
class AlarmsController {
    private static final String PATH = "/admin/alarms";
    private static final int LONGEST = 500;

    private final SecurityAlarmRepository table;
    private final SecurityAlarms alarms;
    private final Permissions permissions;
    private final PageRenderer pageRenderer;

    AlarmsController(
            SecurityAlarmRepository table, SecurityAlarms alarms, Permissions permissions, PageRenderer pageRenderer) {
        this.table = table;
        this.alarms = alarms;
        this.permissions = permissions;
        this.pageRenderer = pageRenderer;
    }

    /** What somebody typed for one alarm, and what is wrong with it. */
    private record Typed(long alarm, String finding, Optional<Text> problem) {
        static final Typed NOTHING = new Typed(0, "", Optional.empty());
    }

    @GetMapping(PATH)
    View list(@RequestParam(defaultValue = "") String done) {
        watcher();
        Optional<Text> said =
                done.equals("closed") ? Optional.of(Messages.of("operations.alarm.done")) : Optional.empty();
        return page(Typed.NOTHING, said, HttpStatus.OK);
    }

    @PostMapping(PATH + "/{id:\\d{1,18}}/close")
    View close(@PathVariable long id, @RequestParam(defaultValue = "") String finding) {
        Person person = watcher();
        String words = finding.strip();
        if (words.isEmpty() || words.codePointCount(0, words.length()) > LONGEST) {
            Text missing = Messages.of("operations.alarm.finding.missing", LONGEST);
            return page(
                    new Typed(id, finding, Optional.of(missing)), Optional.empty(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!alarms.close(id, person.login(), words)) {
            Text gone = Messages.of("operations.alarm.gone");
            return page(new Typed(0, "", Optional.of(gone)), Optional.empty(), HttpStatus.CONFLICT);
        }
        return new RedirectView(PATH + "?done=closed");
    }

    private View page(Typed typed, Optional<Text> done, HttpStatus status) {
        List<AlarmsView.Row> rows =
                table.all().stream().map(alarm -> row(alarm, typed)).toList();
        PageHead head = PageHead.of(Messages.of("operations.admin.alarms"), AdminPart.SECTION)
                .under(AdminPart.CRUMB);
        AlarmsView page = new AlarmsView(alarms.open(), rows, typed.alarm, typed.problem, done);
        return pageRenderer.page("operations/alarms", head, page, status);
    }

    private static AlarmsView.Row row(SecurityAlarm alarm, Typed typed) {
        return new AlarmsView.Row(
                alarm.id(),
                alarm.closedAt().isPresent() ? StateSignal.NO_DATA : StateSignal.OFF_TRACK,
                Messages.of(alarm.kind().key()),
                alarm.kind().ofPerson(),
                alarm.subject(),
                alarm.seen(),
                MomentFormat.minute(alarm.firstAt()),
                MomentFormat.minute(alarm.lastAt()),
                alarm.closedAt().map(MomentFormat::minute),
                alarm.closedBy(),
                alarm.finding(),
                alarm.id() == typed.alarm ? typed.finding : "");
    }

    private Person watcher() {
        return SignedIn.person()
                .filter(p -> permissions.may(p, Action.SECURITY_WATCH, ""))
                .orElseThrow(() -> RequestProblem.NOT_ALLOWED.exception());
    }
}
