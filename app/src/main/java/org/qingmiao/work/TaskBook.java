package org.qingmiao.work;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.qingmiao.platform.ActorContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps stored tasks true. A room says which subjects it changed; before the transaction commits, their tasks are what the
 * room says by then, so that they stand or fall with the change.
 */
@Component
public class TaskBook {
    private static final String WORK = "tasks";

    private final ObjectProvider<TaskSource> sources;
    private final TaskRepository tasks;
    private final TransactionOperations transaction;

    /** @param sources asked only when something is written: their repositories tell this book what changed */
    TaskBook(ObjectProvider<TaskSource> sources, TaskRepository tasks, TransactionOperations transaction) {
        this.sources = sources;
        this.tasks = tasks;
        this.transaction = transaction;
    }

    /** Tasks of these subjects may have been opened, moved or ended. */
    public void changed(String source, String... subjects) {
        changed(source, List.of(subjects));
    }

    /** The same. */
    public void changed(String source, Collection<String> subjects) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            present().add(source, subjects);
        } else {
            transaction.executeWithoutResult(status -> write(source, Set.copyOf(subjects)));
        }
    }

    private Changes present() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Changes.class::isInstance)
                .map(Changes.class::cast)
                .filter(changes -> changes.book().equals(this))
                .findFirst()
                .orElseGet(() -> {
                    Changes changes = new Changes();
                    TransactionSynchronizationManager.registerSynchronization(changes);
                    return changes;
                });
    }

    /** What changed in one transaction. */
    private final class Changes implements TransactionSynchronization {
        private final SortedMap<String, Set<String>> subjects = new TreeMap<>();

        private TaskBook book() {
            return TaskBook.this;
        }

        private void add(String source, Collection<String> changed) {
            subjects.computeIfAbsent(source, s -> new TreeSet<>()).addAll(changed);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            subjects.forEach(TaskBook.this::write);
        }
    }

    private void write(String source, Set<String> subjects) {
        if (subjects.isEmpty()) {
            return;
        }
        ActorContext.runAsSystem(WORK, () -> {
            tasks.hold(source, subjects);
            Set<TaskRepository.Key> stored = new HashSet<>(tasks.stored(source, subjects));
            List<OpenTask> open = of(source).open(subjects).toList();
            open.forEach(task -> stored.remove(TaskRepository.Key.of(task)));
            tasks.remove(stored);
            tasks.write(source, open);
        });
    }

    private TaskSource of(String id) {
        return sources.stream()
                .filter(source -> source.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no source of tasks " + id));
    }

    /**
     * Holds what is stored against all that the rooms say, and mends it.
     *
     * @return how many tasks were otherwise
     */
    public int rebuild() {
        int mended = 0;
        List<TaskSource> all = sources.orderedStream().toList();
        for (TaskSource source : all) {
            mended += mend(source);
        }
        return mended + tasks.removeOthers(all.stream().map(TaskSource::id).toList());
    }

    private int mend(TaskSource source) {
        Integer count = transaction.execute(status -> {
            tasks.holdAll(source.id());
            int mended = new TaskMending(tasks, source).run();
            tasks.tidy(source.id());
            return mended;
        });
        return count == null ? 0 : count;
    }
}
