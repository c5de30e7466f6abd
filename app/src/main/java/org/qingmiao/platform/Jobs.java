package org.qingmiao.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
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

    private final Scheduler scheduler;
    private volatile boolean running;

    Jobs(DataSource database, List<Job> jobs) {
        List<RecurringTask<Void>> tasks = jobs.stream().map(Jobs::task).toList();
        scheduler = Scheduler.create(database)
                .startTasks(tasks)
                .threads(THREADS)
                .pollingInterval(LOOK)
                .shutdownMaxWait(PATIENCE)
                .build();
    }

    private static RecurringTask<Void> task(Job job) {
        return Tasks.recurring(job.name(), job.schedule()).execute((instance, context) -> run(job));
    }

    private static void run(Job job) {
        try {
            Acting.runAsSystem(job.name(), job::run);
        } catch (RuntimeException e) {
            LOG.error("Job {} failed and will be tried again", job.name(), e);
            throw e;
        }
    }

    @Override
    public void start() {
        scheduler.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
