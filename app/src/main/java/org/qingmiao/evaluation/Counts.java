package org.qingmiao.evaluation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

final class Counts {
    private Counts() {}

    static Map<State, Long> of(List<Judgement> judgements) {
        Map<State, Long> counts = new EnumMap<>(State.class);
        for (State state : State.values()) {
            counts.put(state, 0L);
        }
        judgements.forEach(j -> counts.merge(j.state(), 1L, Long::sum));
        return counts;
    }
}
