package org.qingmiao.register.formula;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qingmiao.expression.CheckedExpression;
import org.qingmiao.expression.Compilation;
import org.qingmiao.expression.Environment;
import org.qingmiao.expression.ExpressionCompiler;
import org.qingmiao.register.decision.DecisionTable;

/** What the facts of a decision table read of a record; a fact may use those that are written before it. */
final class FactReads {
    private FactReads() {}

    static List<CheckedExpression> of(DecisionTable table, Environment environment) {
        List<CheckedExpression> read = new ArrayList<>();
        Environment known = environment;
        boolean more = true;
        Map<String, DecisionTable.Fact> left = new LinkedHashMap<>(table.facts());
        while (more) {
            more = false;
            for (String name : List.copyOf(left.keySet())) {
                Compilation compilation =
                        new ExpressionCompiler(known).anything(left.get(name).expression());
                if (compilation instanceof Compilation.Checked checked) {
                    read.add(checked.expression());
                    known = known.more()
                            .optional(name, checked.expression().type())
                            .build();
                    left.remove(name);
                    more = true;
                }
            }
        }
        return read;
    }
}
