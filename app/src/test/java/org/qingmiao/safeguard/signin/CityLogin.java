package org.qingmiao.safeguard.signin;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** A city's unified login: Spring Authorization Server as it comes. Not a stereotype: our own server must not find it. */
@EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
public class CityLogin {
    /** Starts it for one client that comes back to {@code redirect}. */
    public static ConfigurableApplicationContext start(int port, String redirect) {
        RegisteredClient client = RegisteredClient.withId(UUID.randomUUID().toString())
                .clientId("qingmiao")
                .clientSecret("{noop}shared")
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(redirect)
                .scope("openid")
                .build();
        return new SpringApplicationBuilder(CityLogin.class)
                .properties(Map.of("spring.flyway.enabled", "false"))
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean(
                                RegisteredClientRepository.class, () -> new InMemoryRegisteredClientRepository(client)))
                .run(
                        "--server.port=" + port,
                        "--server.servlet.session.cookie.name=city",
                        "--spring.application.name=city");
    }

    /** Says how it asked: {@code two} gave a password and a code, everybody else two things that one knows. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> methods() {
        return context -> context.getClaims()
                .claim(
                        "amr",
                        context.getPrincipal().getName().equals("two") ? List.of("pwd", "otp") : List.of("pwd", "pin"));
    }

    @Bean
    UserDetailsService people() {
        return new InMemoryUserDetailsManager(
                User.withUsername("he").password("{noop}there").roles("X").build(),
                User.withUsername("two").password("{noop}there").roles("X").build(),
                User.withUsername("twice").password("{noop}there").roles("X").build(),
                User.withUsername("stranger").password("{noop}there").roles("X").build());
    }
}
