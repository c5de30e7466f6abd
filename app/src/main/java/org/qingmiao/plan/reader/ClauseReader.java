package org.qingmiao.plan.reader;

import java.util.List;
import org.qingmiao.pack.YamlNode;
import org.qingmiao.plan.Clause;
import org.qingmiao.plan.Project;

/** Reads clauses and projects. */
final class ClauseReader {
    private ClauseReader() {}

    static Clause clause(YamlNode r, String chapter) {
        Clause clause = new Clause(
                r.string("id"),
                r.string("ref"),
                chapter,
                r.text("title"),
                r.text("text"),
                r.strings("lead"),
                r.strings("assist"),
                r.choice("assignment", Clause.Assignment.class),
                r.children("marks", "mark").stream().map(ClauseReader::mark).toList(),
                r.children("measures", "measure").stream()
                        .map(ClauseReader::measure)
                        .toList(),
                r.children("no_promise", "aside").stream()
                        .map(ClauseReader::aside)
                        .toList(),
                r.strings("registers"));
        r.done();
        return clause;
    }

    private static Clause.Mark mark(YamlNode r) {
        String text = r.string("text");
        Clause.Mark mark;
        if (r.has("indicator")) {
            mark = new Clause.Mark.OfIndicator(text, r.string("indicator"));
        } else if (r.has("register")) {
            mark = new Clause.Mark.OfRegister(text, r.string("register"));
        } else if (r.has("unmeasured")) {
            mark = new Clause.Mark.Unmeasured(text, r.text("unmeasured"));
        } else {
            mark = new Clause.Mark.OfTarget(text, r.string("target"));
        }
        r.done();
        return mark;
    }

    private static Clause.Measure measure(YamlNode r) {
        Clause.Measure measure = new Clause.Measure(
                r.string("id"),
                r.text("name"),
                r.optional("for"),
                r.string("owner"),
                r.date("due"),
                r.optional("every"));
        r.done();
        return measure;
    }

    private static Clause.Aside aside(YamlNode r) {
        Clause.Aside aside = new Clause.Aside(r.string("text"), r.text("why"));
        r.done();
        return aside;
    }

    static Project project(YamlNode r) {
        List<Project.Milestone> milestones = r.children("milestones", "milestone").stream()
                .map(ClauseReader::milestone)
                .toList();
        Project project = new Project(
                r.string("id"),
                r.string("clause"),
                r.text("name"),
                r.strings("lead"),
                r.strings("assist"),
                r.strings("targets"),
                milestones);
        r.done();
        return project;
    }

    private static Project.Milestone milestone(YamlNode r) {
        Project.Milestone milestone =
                new Project.Milestone(r.string("id"), r.text("name"), r.date("due"), r.integer("weight"));
        r.done();
        return milestone;
    }
}
