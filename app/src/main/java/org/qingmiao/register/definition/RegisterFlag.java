package org.qingmiao.register.definition;

import java.util.List;
import java.util.Optional;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.platform.Text;

/**
 * A mark beside the state.
 *
 * @param danger whether a child is in danger; such a flag is cleared by a step alone
 * @param when it is set by itself when this becomes true
 * @param until it is cleared by itself when this becomes true
 * @param untilSteps it is cleared by any of these steps
 * @param untilGroup it is cleared by a new row of this section
 * @param release why it may be told to those who may not see what it reads
 */
public record RegisterFlag(
        String id,
        Text label,
        boolean danger,
        Optional<FormulaText> when,
        Optional<FormulaText> until,
        List<String> untilSteps,
        Optional<String> untilGroup,
        Optional<String> release,
        SourceLocation place) {
    public RegisterFlag {
        untilSteps = List.copyOf(untilSteps);
    }
}
