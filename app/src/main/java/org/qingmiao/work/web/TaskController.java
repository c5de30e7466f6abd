package org.qingmiao.work.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.qingmiao.notice.CalendarAddresses;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.page.NavigationSection;
import org.qingmiao.page.OneTimeHandover;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.platform.Messages;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.SignedIn;
import org.qingmiao.work.ShownTasks;
import org.qingmiao.work.Tasks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** What do I owe, until when? */
@Controller
class TaskController {
    private static final int SHOWN = 50;

    private final Tasks tasks;
    private final OrgUnits units;
    private final CalendarAddresses calendarAddresses;
    private final PageRenderer pageRenderer;

    TaskController(Tasks tasks, OrgUnits units, CalendarAddresses calendarAddresses, PageRenderer pageRenderer) {
        this.tasks = tasks;
        this.units = units;
        this.calendarAddresses = calendarAddresses;
        this.pageRenderer = pageRenderer;
    }

    @GetMapping("/tasks")
    View tasks(HttpServletRequest request, HttpServletResponse response) {
        Person person = SignedIn.needed();
        Optional<String> after = Optional.ofNullable(request.getParameter("after"));
        ShownTasks owed = tasks.page(person, after, SHOWN);
        TasksView page = new TasksView(
                person.name(),
                owed.counts().pressing(),
                owed.counts().all(),
                new TaskGroups(tasks.today(), units.tree()).of(owed),
                owed.next(),
                owed.later(),
                calendarAddresses.isUsed(person.login()),
                OneTimeHandover.take(CalendarController.ADDRESS, CalendarController.SHOWN_AT, request, response)
                        .orElse(""));
        return pageRenderer.page(
                "work/tasks", PageHead.of(Messages.of("work.nav.tasks"), NavigationSection.at("/tasks")), page);
    }
}
