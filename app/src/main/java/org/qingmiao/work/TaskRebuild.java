package org.qingmiao.work;

import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.LocalTime;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Once a day and at each start of a server, stored tasks are held against what rooms say. */
@Component
class TaskRebuild implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(TaskRebuild.class);
    private static final LocalTime NIGHT = LocalTime.of(0, 5);

    private final TaskBook book;

    TaskRebuild(TaskBook book) {
        this.book = book;
    }

    /** Tasks are there before the first person looks; commands show none. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication
    static class AtStart {
        private final TaskRebuild rebuild;

        AtStart(TaskRebuild rebuild) {
            this.rebuild = rebuild;
        }

        @EventListener(ApplicationReadyEvent.class)
        void bring() {
            ActorContext.runAsSystem(rebuild.name(), rebuild::run);
        }
    }

    @Override
    public String name() {
        return "tasks";
    }

    @Override
    public Schedule schedule() {
        return new Daily(Tasks.ZONE, NIGHT);
    }

    @Override
    public void run() {
        int mended = book.rebuild();
        if (mended > 0) {
            LOG.info("{} stored tasks were otherwise than their rooms say and are true again", mended);
        }
    }
}
