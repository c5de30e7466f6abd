package org.qingmiao.reporting.round;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes of an open round whom it asks, who reviews it and when it reminds; who may is asked by the caller. */
@Component
public class RoundSettings {
    private final RoundRepository rounds;
    private final SubmissionRepository answers;
    private final RoundForms forms;
    private final RoundNotices notices;
    private final Audit audit;

    RoundSettings(
            RoundRepository rounds, SubmissionRepository answers, RoundForms forms, RoundNotices notices, Audit audit) {
        this.rounds = rounds;
        this.answers = answers;
        this.forms = forms;
        this.notices = notices;
        this.audit = audit;
    }

    /** What can be changed. */
    public record Settings(String reviewer, List<Integer> remind, List<String> units) {
        public static Settings of(Round round) {
            return new Settings(round.reviewer(), round.remind(), round.units());
        }

        /** By which a page tells what it was made from. */
        public String mark() {
            return Integer.toHexString(hashCode());
        }

        private Map<String, String> words() {
            return Map.of(
                    "reviewer", reviewer,
                    "remind",
                            String.join(
                                    ", ", remind.stream().map(String::valueOf).toList()),
                    "units", String.join(" ", units));
        }
    }

    /** Those whose answers were begun; they stay. */
    public Set<String> begun(Round round) {
        return answers.of(round).keySet();
    }

    /** Whom the round asks or could ask, in the order of the tree. */
    public List<OrgUnit> possible(Round round) {
        Set<String> owing = Set.copyOf(forms.owing(forms.plan(round), round.year(), round.periods()).stream()
                .map(OrgUnit::id)
                .toList());
        return forms.tree().units().stream()
                .filter(u -> owing.contains(u.id()) || round.asks(u.id()))
                .toList();
    }

    /**
     * Changes them, or says what is wrong by field of the form; nothing is wrong where the map is empty.
     *
     * @param seen mark of the settings that the office looked at
     */
    @Transactional
    public Map<String, Text> change(Round round, Settings to, String seen, String reason, String by) {
        // Held alone, so that no unit begins its answer while it is taken out.
        Round was = rounds.holdAlone(round.plan(), round.id()).orElseThrow();
        Settings from = Settings.of(was);
        Map<String, Text> problems = problems(was, to);
        if (!from.mark().equals(seen)) {
            problems.put("seen", Messages.of("rounds.settings.overtaken"));
        }
        if (problems.isEmpty() && !from.equals(to)) {
            rounds.settle(was, to);
            rounds.record(RoundRepository.Act.of(was, "settle", by, reason.strip()));
            Map<String, String> after = new HashMap<>(to.words());
            after.put("reason", reason.strip());
            audit.record(AuditEntry.change("round.settle", "round:" + was.id(), "", from.words(), after));
            tell(rounds.find(was.plan(), was.id()).orElseThrow(), from, to);
        }
        return problems;
    }

    private Map<String, Text> problems(Round round, Settings to) {
        Map<String, Text> problems = new LinkedHashMap<>();
        List<String> possible = possible(round).stream().map(OrgUnit::id).toList();
        if (!round.open()) {
            problems.put("seen", Messages.of("rounds.settings.closed"));
        }
        if (to.units().isEmpty() || !possible.containsAll(to.units())) {
            problems.put("units", Messages.of("rounds.new.bad_units"));
        }
        Set<String> begun = begun(round);
        List<Text> lost = new ArrayList<>();
        round.units().stream()
                .filter(u -> begun.contains(u) && !to.units().contains(u))
                .forEach(u -> lost.add(forms.tree().get(u).name()));
        if (!lost.isEmpty()) {
            problems.put("units", Messages.of("rounds.settings.begun", lost.getFirst(), lost.size()));
        }
        return problems;
    }

    private void tell(Round now, Settings from, Settings to) {
        to.units().stream().filter(u -> !from.units().contains(u)).forEach(u -> notices.remind(now, u, "open"));
        from.units().stream().filter(u -> !to.units().contains(u)).forEach(u -> notices.release(now, u));
    }
}
