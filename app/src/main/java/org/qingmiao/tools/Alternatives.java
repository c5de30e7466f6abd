package org.qingmiao.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every way to choose among the words offered, one choice at a time; the defaults come first. */
final class Alternatives {
    private Alternatives() {}

    static List<Choices> of(List<Choice> offered) {
        List<Choices> all = new ArrayList<>();
        all.add(Choices.of(offered, Map.of()));
        for (Choice choice : offered) {
            for (String value : choice.values()) {
                all.add(Choices.of(offered, Map.of(choice.name(), value)));
            }
        }
        return all;
    }
}
