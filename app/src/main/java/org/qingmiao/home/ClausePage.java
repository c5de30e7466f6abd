package org.qingmiao.home;

import java.time.LocalDate;
import java.util.List;
import org.qingmiao.evaluation.Scope;
import org.qingmiao.evaluation.TargetRow;
import org.qingmiao.page.Signal;
import org.qingmiao.plan.Clause;
import org.qingmiao.platform.Text;
import org.qingmiao.voice.Voice;

/** Proof, deeds, duties of one clause. */
public record ClausePage(
        Scope scope,
        Clause clause,
        MarkedText zh,
        boolean translated,
        Signal signal,
        List<TargetRow> proofs,
        List<Deed> deeds,
        List<Deed> milestones,
        List<Work> works,
        List<Open> open,
        int share,
        List<Unit> leads,
        List<Unit> assists,
        List<Event> events,
        List<Voice> voices,
        String previous,
        String next) {

    /** A measure or milestone with its progress. */
    public record Deed(
            String id, Text name, Text owner, String due, Signal signal, int share, Text note, String done) {}

    /** What a unit undertakes this year on a measure of the clause. */
    public record Work(Unit unit, String title, String path, LocalDate due, Signal signal, int share) {}

    /** A decision or problem that concerns the clause and is not seen to. */
    public record Open(Unit unit, String kind, String text, String path, LocalDate due, Signal signal) {}

    public record Unit(Text name, String path) {}

    /** Something that happened to the clause's numbers or deeds. */
    public record Event(String at, String who, Text what) {}
}
