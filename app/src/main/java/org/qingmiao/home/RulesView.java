package org.qingmiao.home;

import java.util.List;
import org.qingmiao.platform.Text;

/** The rules by kind of target, and what holds for all. */
public record RulesView(List<Rule> rules, List<Text> general) {
    public record Rule(Text name, Text rule) {}
}
