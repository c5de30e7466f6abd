package org.qingmiao.plan;

import java.util.List;

/**
 * The adopted text: its outline, the clauses that ask something and the projects that they name.
 *
 * @param clauses in the order of the text
 */
public record PlanText(Outline outline, List<Clause> clauses, List<Project> projects) {
    /** @throws java.util.NoSuchElementException if no clause has this id */
    public Clause clause(String id) {
        return clauses.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }

    public List<Clause> clausesOf(String chapter) {
        return clauses.stream().filter(c -> c.chapter().equals(chapter)).toList();
    }
}
