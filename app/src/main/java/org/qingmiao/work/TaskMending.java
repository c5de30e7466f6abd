package org.qingmiao.work;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** All tasks of a source written anew where they are stored otherwise, some at a time; what it names no more goes. */
record TaskMending(TaskRepository tasks, TaskSource source) {
    private static final int AT_ONCE = 1000;

    /** How many were otherwise. */
    int run() {
        Set<TaskRepository.Key> gone = tasks.stored(source.id());
        int mended = 0;
        List<OpenTask> some = new ArrayList<>();
        for (Iterator<OpenTask> all = source.open().iterator(); all.hasNext(); ) {
            OpenTask task = all.next();
            gone.remove(TaskRepository.Key.of(task));
            some.add(task);
            if (some.size() == AT_ONCE) {
                mended += tasks.write(source.id(), some);
                some.clear();
            }
        }
        return mended + tasks.write(source.id(), some) + tasks.remove(gone);
    }
}
