package org.qingmiao.plan;

import java.util.Set;
import java.util.stream.Collectors;
import org.qingmiao.platform.Text;

/**
 * A rule that the values of a unit and period, with those before, below and above them, must fulfil (error) or should
 * (warning).
 *
 * @param rule CEL over data elements, of type bool
 * @param operands what it looks at; where one of them is not known, the rule cannot be judged and does not fail
 */
public record Check(String id, String rule, Set<CheckOperand> operands, Text message, Level level) {
    public enum Level {
        ERROR,
        WARNING
    }

    /** Ids of the elements in it. */
    public Set<String> elements() {
        return operands.stream().map(CheckOperand::element).collect(Collectors.toSet());
    }
}
