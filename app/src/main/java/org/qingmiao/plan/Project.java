package org.qingmiao.plan;

import java.time.LocalDate;
import java.util.List;
import org.qingmiao.platform.Text;

/** A key project (重点实事项目) with its milestones, whose weights sum to 100. */
public record Project(
        String id,
        String clause,
        Text name,
        List<String> lead,
        List<String> assist,
        List<String> targets,
        List<Milestone> milestones) {
    public record Milestone(String id, Text name, LocalDate due, int weight) {}
}
