package org.qingmiao.safeguard;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The rules as row-level security reads them. Those of the core are written by {@code R__action_rules.sql}; those of
 * contributed actions here, at each start before anybody is served, by the owner: the application may not change a rule.
 */
@Component
class ActionRuleRepository implements SmartInitializingSingleton {
    private static final String CONTRIBUTED = "FROM action_rule WHERE action <> ALL (:core)";
    private static final String[] CORE = Action.CORE.stream().map(Action::id).toArray(String[]::new);

    private final ActionCatalogue catalogue;
    private final JdbcClient owner;
    private final TransactionTemplate transaction;

    /** One role that holds one action; {@code reach} as the table says it. */
    record Rule(String action, Role role, String reach, boolean purpose) {
        /** Where a role holds an action both ways, the wider one is written. */
        static Stream<Rule> of(Action action) {
            return Arrays.stream(Role.values())
                    .filter(r -> action.heldEverywhere(r) || action.heldInSubtree(r))
                    .map(r -> new Rule(
                            action.id(), r, action.heldEverywhere(r) ? "district" : "subtree", action.needsPurpose()));
        }
    }

    ActionRuleRepository(ActionCatalogue catalogue, @Qualifier("ownerDataSource") DataSource owner) {
        this.catalogue = catalogue;
        this.owner = JdbcClient.create(owner);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(owner));
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            // Of two servers that start at once, the second sees what the first wrote.
            owner.sql("LOCK TABLE action_rule IN SHARE ROW EXCLUSIVE MODE").update();
            Set<Rule> wanted =
                    catalogue.contributed().stream().flatMap(Rule::of).collect(Collectors.toSet());
            if (!wanted.equals(
                    new HashSet<>(rules(owner.sql("SELECT * " + CONTRIBUTED).param("core", CORE))))) {
                owner.sql("DELETE " + CONTRIBUTED).param("core", CORE).update();
                wanted.forEach(this::add);
            }
        });
    }

    private void add(Rule rule) {
        owner.sql("INSERT INTO action_rule (action, role, reach, purpose) VALUES (:action, :role, :reach, :purpose)")
                .param("action", rule.action())
                .param("role", rule.role().id())
                .param("reach", rule.reach())
                .param("purpose", rule.purpose())
                .update();
    }

    private static List<Rule> rules(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, n) -> new Rule(
                        row.getString("action"),
                        Role.of(row.getString("role")),
                        row.getString("reach"),
                        row.getBoolean("purpose")))
                .list();
    }

    /** All actions as the database holds them: those of the core in their order, then the others by their names. */
    static List<Action> actions(JdbcClient db) {
        Map<String, List<Rule>> byAction = new LinkedHashMap<>();
        Action.CORE.forEach(action -> byAction.put(action.id(), List.of()));
        byAction.putAll(rules(db.sql("SELECT * FROM action_rule")).stream()
                .sorted(Comparator.comparing(Rule::action))
                .collect(Collectors.groupingBy(Rule::action, LinkedHashMap::new, Collectors.toList())));
        return byAction.entrySet().stream()
                .map(e -> action(e.getKey(), e.getValue()))
                .toList();
    }

    private static Action action(String id, List<Rule> rules) {
        Action action = Action.named(id).in(roles(rules, "subtree")).everywhere(roles(rules, "district"));
        return rules.stream().anyMatch(Rule::purpose) ? action.forPurpose() : action;
    }

    private static Role[] roles(List<Rule> rules, String reach) {
        return rules.stream()
                .filter(r -> r.reach().equals(reach))
                .map(Rule::role)
                .toArray(Role[]::new);
    }
}
