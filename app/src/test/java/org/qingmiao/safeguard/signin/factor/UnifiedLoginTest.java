package org.qingmiao.safeguard.signin.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.qingmiao.Qingmiao;
import org.qingmiao.WebVisitor;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.TestDatabase;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.Role;
import org.qingmiao.safeguard.signin.CityLogin;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Against a real OpenID provider (Spring Authorization Server) on loopback: discovery, code flow, keys, ID token. */
@SuppressWarnings("NullAway.Init") // set before all
class UnifiedLoginTest {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private static ConfigurableApplicationContext provider;
    private static ConfigurableApplicationContext server;
    private static int port;
    private static int providerPort;

    @BeforeAll
    static void start() throws Exception {
        port = free();
        providerPort = free();
        provider = CityLogin.start(providerPort, "http://127.0.0.1:" + port + "/login/oauth2/code/city");
        server = new SpringApplicationBuilder(Qingmiao.class)
                .initializers(context ->
                        ((GenericApplicationContext) context).registerBean(TestDatabase.class, TestDatabase::fresh))
                .run(
                        "--server.port=" + port,
                        "--qingmiao.packs=../packs/beilun-2021-2025",
                        "--QM_OIDC_ISSUER=http://localhost:" + providerPort,
                        "--QM_OIDC_CLIENT_SECRET=shared");
        Accounts accounts = server.getBean(Accounts.class);
        accounts.store(
                new Person("he.reporter", Text.same("例"), List.of(new Person.Grant(Role.REPORTER, "xinqi"))),
                "nobody uses this one here",
                false);
        server.getBean(UnifiedLogin.class).link("he.reporter", "he");
    }

    private static int free() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @AfterAll
    static void stop() {
        server.close();
        provider.close();
    }

    /** Walks the redirects between the two servers as a browser does; gives where it ends. */
    private static String signIn(WebVisitor here, String name) {
        String authorize = here.get("/oauth2/authorization/city").header("Location");
        assertThat(authorize).startsWith("http://localhost:" + providerPort).contains("code", "nonce", "state");
        WebVisitor there = new WebVisitor(providerPort);
        there.get(path(authorize));
        String page = there.get("/login").body();
        Matcher csrf = CSRF.matcher(page);
        assertThat(csrf.find()).isTrue();
        there.post("/login", "", Map.of("username", name, "password", "there", "_csrf", csrf.group(1)));
        String back = there.get(path(authorize)).header("Location");
        assertThat(back).startsWith("http://127.0.0.1:" + port);
        return here.get(path(back)).header("Location");
    }

    private static String path(String address) {
        URI uri = URI.create(address);
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }

    @Test
    void who_is_linked_is_let_in() {
        WebVisitor here = new WebVisitor(port);
        assertThat(signIn(here, "he")).endsWith("/");
        assertThat(here.get("/me").body()).contains("he.reporter");
    }

    /** Somebody who has a second factor here. */
    private static void linkedWithFactor(String login, String name) {
        server.getBean(Accounts.class)
                .store(
                        new Person(login, Text.same("例"), List.of(new Person.Grant(Role.REPORTER, "xinqi"))),
                        "nobody uses this one either",
                        false);
        server.getBean(UnifiedLogin.class).link(login, name);
        ActorContext.runAsSystem(
                "test",
                () -> server.getBean(JdbcClient.class)
                        .sql("INSERT INTO totp (login, secret, confirmed) VALUES (:l, 'sealed', true)")
                        .param("l", login)
                        .update());
    }

    @Test
    void two_kinds_of_factors_there_are_enough_here_and_one_kind_twice_is_not() {
        linkedWithFactor("two.reporter", "two");
        linkedWithFactor("twice.reporter", "twice");

        WebVisitor two = new WebVisitor(port);
        assertThat(signIn(two, "two")).endsWith("/");
        assertThat(two.get("/me").body()).contains("two.reporter");

        WebVisitor twice = new WebVisitor(port);
        assertThat(signIn(twice, "twice")).endsWith("/sign-in/second");
        assertThat(twice.get("/me").location()).isEqualTo("/sign-in");
    }

    @Test
    void who_is_not_linked_is_not_let_in_and_gets_no_account() {
        WebVisitor here = new WebVisitor(port);
        assertThat(signIn(here, "stranger")).endsWith("/sign-in?unlinked");
        assertThat(here.get("/me").location()).isEqualTo("/sign-in");
        assertThat(server.getBean(Accounts.class).all())
                .extracting(Person::login)
                .doesNotContain("stranger");
    }

    @Test
    void who_somebody_is_there_belongs_to_one_account_until_it_is_taken_back() {
        server.getBean(Accounts.class)
                .store(
                        new Person("she.reporter", Text.same("例"), List.of(new Person.Grant(Role.REPORTER, "xinqi"))),
                        "nobody uses this one either",
                        false);
        UnifiedLogin city = server.getBean(UnifiedLogin.class);
        assertThat(city.link("she.reporter", "he")).isFalse();
        assertThat(city.link("she.reporter", "she")).isTrue();
        assertThat(city.link("she.reporter", "she")).as("said twice").isTrue();
        assertThat(city.link("she.reporter", "")).isTrue();
        assertThat(city.subject("she.reporter")).isEmpty();
    }

    @Test
    void an_answer_that_was_not_asked_for_is_refused() {
        WebVisitor here = new WebVisitor(port);
        assertThat(here.get("/login/oauth2/code/city?code=x&state=y").header("Location"))
                .endsWith("/sign-in?unlinked");
    }
}
