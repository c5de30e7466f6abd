package org.qingmiao.notice.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import org.qingmiao.notice.Task;
import org.qingmiao.notice.Tasks;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.page.NavigationSection;
import org.qingmiao.page.OneTimeHandover;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.platform.Messages;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** What do I owe, until when? */
@Controller
class TaskController {
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
        LocalDate today = tasks.today();
        List<Task> owed = tasks.of(person);
        int pressing = (int) owed.stream()
                .filter(t ->
                        t.atOnce() || t.due().filter(d -> !d.isAfter(today)).isPresent())
                .count();
        TasksView page = new TasksView(
                person.name(),
                pressing,
                owed.size(),
                new TaskGroups(today, units.tree()).of(owed),
                calendarAddresses.isUsed(person.login()),
                OneTimeHandover.take(CalendarController.ADDRESS, CalendarController.SHOWN_AT, request, response)
                        .orElse(""));
        return pageRenderer.page(
                "notice/tasks", PageHead.of(Messages.of("notice.nav.tasks"), NavigationSection.at("/tasks")), page);
    }
}
