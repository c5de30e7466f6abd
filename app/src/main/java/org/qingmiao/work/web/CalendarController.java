package org.qingmiao.work.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.qingmiao.notice.CalendarAddresses;
import org.qingmiao.notice.delivery.HomeAddress;
import org.qingmiao.notice.delivery.OutgoingText;
import org.qingmiao.notice.delivery.RandomSecret;
import org.qingmiao.page.Languages;
import org.qingmiao.page.OneTimeHandover;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.SignedIn;
import org.qingmiao.work.Task;
import org.qingmiao.work.Tasks;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** A person's days for calendar programs, which cannot sign in: who knows the address may read it. */
@Controller
class CalendarController {
    static final String ADDRESS = "qm_calendar";
    static final String SHOWN_AT = "/tasks";
    private static final String HERE = SHOWN_AT + "#calendar";

    private final CalendarAddresses calendarAddresses;
    private final Accounts accounts;
    private final Tasks tasks;
    private final HomeAddress home;
    private final Clock clock;

    CalendarController(
            CalendarAddresses calendarAddresses, Accounts accounts, Tasks tasks, HomeAddress home, Clock clock) {
        this.calendarAddresses = calendarAddresses;
        this.accounts = accounts;
        this.tasks = tasks;
        this.home = home;
        this.clock = clock;
    }

    @GetMapping("/calendar/{word:[A-Za-z0-9_-]{43}}.ics")
    ResponseEntity<byte[]> file(@PathVariable String word, HttpServletRequest request) {
        Person person = calendarAddresses
                .owner(new RandomSecret(word))
                .flatMap(login -> ActorContext.asSystem("calendars", () -> accounts.find(login)))
                .orElseThrow(() -> RequestProblem.NOT_THERE.exception());
        List<Task> owed = ActorContext.as(person.login(), () -> tasks.of(person));
        String file = write(owed, Languages.of(request));
        return ResponseEntity.ok()
                .header("Content-Type", "text/calendar;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"qingmiao.ics\"")
                .header("X-Robots-Tag", "noindex")
                .cacheControl(CacheControl.noStore())
                .body(file.getBytes(StandardCharsets.UTF_8));
    }

    /** Titles and days; neither who it is nor whom it is about. */
    private String write(List<Task> owed, Lang lang) {
        CalendarFile file = new CalendarFile(Messages.in(lang, "work.calendar.name"), clock.instant());
        for (Task task : owed) {
            task.due()
                    .ifPresent(due -> file.day(
                            uid(task), due, OutgoingText.line(task.title().in(lang)), home.of(task.link())));
        }
        return file.close();
    }

    /** The same for the same task, without saying which. */
    private static String uid(Task task) {
        return UUID.nameUUIDFromBytes(task.id().getBytes(StandardCharsets.UTF_8)) + "@qingmiao";
    }

    @PostMapping("/calendar/renew")
    View renew(HttpServletRequest request, HttpServletResponse response) {
        RandomSecret randomSecret = calendarAddresses.renew(login());
        String lang = Languages.of(request) == Lang.EN ? "?lang=en" : "";
        OneTimeHandover.hand(
                ADDRESS, home.of("/calendar/" + randomSecret.word() + ".ics" + lang), SHOWN_AT, request, response);
        return new RedirectView(HERE);
    }

    @PostMapping("/calendar/end")
    View end() {
        calendarAddresses.end(login());
        return new RedirectView(HERE);
    }

    private static String login() {
        return SignedIn.needed().login();
    }
}
