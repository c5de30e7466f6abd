package org.qingmiao.work;

import java.time.LocalDate;
import java.util.List;
import org.qingmiao.notice.NearWork;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/** Tasks for the mail of a day. */
@Component
class NearTasks implements NearWork {
    private final Tasks tasks;

    NearTasks(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public List<Line> near(Person person, LocalDate last) {
        return tasks.of(person, last).stream()
                .map(task -> new Line(task.title(), task.due(), task.link()))
                .toList();
    }
}
