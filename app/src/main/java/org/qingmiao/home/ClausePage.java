package org.qingmiao.home;

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

    public record Unit(Text name, String path) {}

    /** Something that happened to the clause's numbers or deeds. */
    public record Event(String at, String who, Text what) {}
}
