package org.qingmiao.safeguard.signin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import org.qingmiao.DemoServer;
import org.qingmiao.Qingmiao;
import org.qingmiao.platform.SettableClock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The demo with a clock that tests move. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
        classes = {Qingmiao.class, DemoServer.Setup.class, SettableServer.Setup.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "qingmiao.packs=../packs/beilun-2021-2025")
public @interface SettableServer {
    @TestConfiguration(proxyBeanMethods = false)
    class Setup {
        /** Begins now: the database's own clock says which grants hold. */
        @Bean
        @Primary
        SettableClock settableClock() {
            return new SettableClock(Instant.now());
        }
    }
}
