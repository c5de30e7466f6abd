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
        Map<String, DecisionTable.Fact> left = new LinkedHashMap<>(table.facts());
        boolean more = true;
        while (more) {
            more = false;
            for (Map.Entry<String, DecisionTable.Fact> fact : List.copyOf(left.entrySet())) {
                Compilation compilation =
                        new ExpressionCompiler(known).anything(fact.getValue().expression());
                if (compilation instanceof Compilation.Checked checked) {
                    read.add(checked.expression());
                    known = known.more()
                            .optional(fact.getKey(), checked.expression().type())
                            .build();
                    left.remove(fact.getKey());
                    more = true;
                }
            }
        }
        return read;
    }
}
