package org.qingmiao.home.plan;

import java.time.LocalDate;
import java.util.List;
import org.qingmiao.evaluation.view.TargetRow;
import org.qingmiao.evaluation.view.ViewScope;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.page.StateSignal;
import org.qingmiao.plan.Clause;
import org.qingmiao.platform.Text;
import org.qingmiao.register.ClauseRegisters;
import org.qingmiao.reporting.progress.ItemProgress;
import org.qingmiao.reporting.progress.WorkState;
import org.qingmiao.voice.PublishedSuggestion;

/** Proof, deeds, duties of one clause. */
public record ClauseView(
        ViewScope scope,
        Clause clause,
        MarkedText zh,
        boolean translated,
        StateSignal signal,
        List<TargetRow> proofs,
        List<Deed> deeds,
        List<Deed> milestones,
        List<Work> works,
        List<Open> open,
        int share,
        List<Unit> leads,
        List<Unit> assists,
        List<Event> events,
        List<PublishedSuggestion> voices,
        List<ClauseRegisters.Link> registers,
        String previous,
        String next) {

    /**
     * A measure or milestone with its progress.
     *
     * @param sentence of the clause that it carries out; empty for a milestone, and for what is done for the whole clause
     */
    public record Deed(String id, Text name, Text sentence, Text owner, ItemProgress progress) {
        /** Whether it is known which sentence it carries out. */
        public boolean carries() {
            return !sentence.zh().isEmpty();
        }
    }

    /** What a unit undertakes in the year on a measure of the clause, as it stood on the year's last day. */
    public record Work(Unit unit, String title, String path, LocalDate due, WorkState state, int share) {}

    /** A decision or problem that concerns the clause and was not seen to on the year's last day. */
    public record Open(Unit unit, String kind, String text, String path, LocalDate due, StateSignal signal) {}

    public record Unit(Text name, String path) {
        static Unit of(OrgTree tree, String id) {
            return new Unit(tree.find(id).map(OrgUnit::shortName).orElse(Text.same(id)), "/units/" + id);
        }
    }

    /** Something that happened to the clause's numbers or deeds. */
    public record Event(String at, String who, Text what) {}
}
