package org.qingmiao;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.qingmiao.demo.Demo;
import org.qingmiao.platform.TestDatabase;
import org.qingmiao.register.loaded.LaidOutDatabase;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The demo as anybody starts it, with the delivered pack: one server and one filling for all tests that ask for it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
        classes = {Qingmiao.class, DemoServer.Setup.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "qingmiao.packs=../packs/beilun-2021-2025")
public @interface DemoServer {
    /** Its database and its synthetic data. */
    @TestConfiguration(proxyBeanMethods = false)
    class Setup {
        @Bean
        TestDatabase databaseServer() {
            return LaidOutDatabase.fresh();
        }

        @Bean
        ApplicationRunner filling(Demo demo) {
            return arguments -> demo.fill();
        }
    }
}
