package org.qingmiao.work.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingmiao.org.OrgTree;
import org.qingmiao.platform.Text;
import org.qingmiao.work.Task;

/** Today is Thursday, 26 November 2026. */
class TaskGroupsTest {
    private static final TaskGroups GROUPS = new TaskGroups(LocalDate.of(2026, 11, 26), OrgTree.of(List.of()));

    private static Task due(String day) {
        return new Task("t:" + day, "", Text.same(day), "/x", Optional.of(LocalDate.parse(day)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 已逾期, 逾期 3 天",
        "2026-11-26, 今天, 今天到期",
        "2026-11-27, 本周, 周五",
        "2026-11-29, 本周, 周日",
        "2026-11-30, 以后, 11 月 30 日",
        "2027-01-10, 以后, 2027 年 1 月 10 日"
    })
    void a_task_stands_where_its_day_is(String day, String group, String words) {
        TasksView.Group found = GROUPS.of(List.of(due(day))).getFirst();
        assertThat(found.title().zh()).isEqualTo(group);
        assertThat(found.rows().getFirst().due().zh()).isEqualTo(words);
    }

    @Test
    void what_is_nearest_comes_first_and_empty_parts_are_left_out() {
        Task whenever = new Task("t", "", Text.same("any"), "/x", Optional.empty());
        assertThat(GROUPS.of(List.of(whenever, due("2026-12-24"), due("2026-11-01"))))
                .extracting(g -> g.title().en())
                .containsExactly("Overdue", "Later", "No due day");
    }
}
