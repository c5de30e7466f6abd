package org.qingmiao.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs the jobs of all rooms while a server is up; commands run none. */
@Component
@ConditionalOnWebApplication
class Jobs implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final Duration LOOK = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int THREADS = 2;

    private final DataSource database;
    private final List<RecurringTask<Void>> tasks;
    private @Nullable Scheduler scheduler;

    Jobs(DataSource database, List<Job> jobs) {
        this.database = database;
        this.tasks = jobs.stream().map(Jobs::task).toList();
    }

    private static RecurringTask<Void> task(Job job) {
        return Tasks.recurring(job.name(), job.schedule()).execute((instance, context) -> run(job));
    }

    private static void run(Job job) {
        try {
            ActorContext.runAsSystem(job.name(), job::run);
        } catch (RuntimeException e) {
            LOG.error("Job {} failed and will be tried again", job.name(), e);
            throw e;
        }
    }

    /** A scheduler that was stopped cannot be started again, but a server can: each start makes a new one. */
    @Override
    public synchronized void start() {
        Scheduler begun = Scheduler.create(database)
                .startTasks(tasks)
                .threads(THREADS)
                .pollingInterval(LOOK)
                .shutdownMaxWait(PATIENCE)
                .build();
        begun.start();
        scheduler = begun;
    }

    @Override
    public synchronized void stop() {
        Scheduler present = scheduler;
        scheduler = null;
        if (present != null) {
            present.stop();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }
}
