package org.qingmiao.safeguard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.WebVisitor;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What rooms contribute is known wherever the core is: to the database, to requests with a body, to the explanation. */
@DemoServer
@SuppressWarnings("NullAway.Init") // set by Spring
class ActionCatalogueTest {
    @LocalServerPort
    int port;

    @Autowired
    ActionCatalogue actions;

    @Autowired
    TestDatabase database;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Test
    void the_database_holds_the_rules_of_all_actions_once_the_server_is_up() {
        assertThat(actions.contributed()).isNotEmpty();
        assertThat(database.jdbc()
                        .sql("SELECT action || ' ' || role || ' ' || reach || ' ' || purpose FROM action_rule")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(actions.all()
                        .flatMap(ActionRuleRepository.Rule::of)
                        .map(r -> r.action() + " " + r.role().id() + " " + r.reach() + " " + r.purpose())
                        .toList());
    }

    @Test
    void what_the_database_holds_is_read_as_the_same_actions() {
        assertThat(ActionRuleRepository.actions(database.jdbc()).stream().flatMap(ActionRuleRepository.Rule::of))
                .containsExactlyInAnyOrderElementsOf(
                        actions.all().flatMap(ActionRuleRepository.Rule::of).toList());
    }

    @Test
    void an_action_that_no_room_contributes_any_more_is_held_by_nobody() {
        TestDatabase fresh = TestDatabase.fresh();
        Action gone = Action.named("room.gone").in(Role.WORKER);
        new ActionRuleRepository(new ActionCatalogue(List.of(() -> List.of(gone))), fresh.ownerDataSource())
                .afterSingletonsInstantiated();
        assertThat(ActionRuleRepository.actions(fresh.jdbc())).contains(gone);
        new ActionRuleRepository(new ActionCatalogue(List.of()), fresh.ownerDataSource()).afterSingletonsInstantiated();
        assertThat(ActionRuleRepository.actions(fresh.jdbc()))
                .extracting(Action::id)
                .containsExactlyElementsOf(Action.CORE.stream().map(Action::id).toList());
    }

    @Test
    void every_body_is_accepted_from_an_action_that_there_is() {
        Set<String> named = routes.getHandlerMethods().values().stream()
                .flatMap(method -> Stream.ofNullable(method.getMethodAnnotation(AcceptsBody.class)))
                .flatMap(body -> Arrays.stream(body.from()))
                .collect(Collectors.toSet());
        assertThat(named).isNotEmpty().allMatch(id -> actions.find(id).isPresent());
    }

    @Test
    void every_action_is_explained_in_words() {
        for (Lang lang : Lang.values()) {
            assertThat(actions.all())
                    .noneMatch(a -> new PermissionWords(lang).action(a).equals(a.id()));
        }
        String page = WebVisitor.signedIn(port, "admin")
                .get("/admin/permissions?who=leader&lang=en")
                .body();
        assertThat(page).contains("voice.oversee", "Be told of reports of harm", "home.desk", "Work at the desk");
    }
}
