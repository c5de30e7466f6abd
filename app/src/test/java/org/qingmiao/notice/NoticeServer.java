package org.qingmiao.notice;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.qingmiao.DemoServer;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Person;
import org.qingmiao.work.OpenTask;
import org.qingmiao.work.Task;
import org.qingmiao.work.TaskReach;
import org.qingmiao.work.TaskSource;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The demo with a real SMTP server and a webhook beside it, and a room that gives work. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@DemoServer
@ContextConfiguration(initializers = NoticeServer.Mail.class)
@Import(NoticeServer.Work.class)
public @interface NoticeServer {
    LocalDate LONG_AGO = LocalDate.of(2021, 1, 31);

    /** One SMTP server for all tests of this JVM. */
    final class Mail implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        public static final GreenMail SERVER = start();

        private static GreenMail start() {
            GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
            server.start();
            return server;
        }

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "QM_SMTP_URL=smtp://127.0.0.1:" + SERVER.getSmtp().getPort(),
                            "QM_SMTP_FROM=qingmiao@example.gov.cn",
                            "QM_URL=https://qm.example.org",
                            "QM_WEBHOOK_URL=http://127.0.0.1:"
                                    + Webhook.SERVER.getAddress().getPort() + "/",
                            "QM_WEBHOOK_FORMAT=json",
                            "QM_WEBHOOK_KINDS=record")
                    .applyTo(context);
        }
    }

    /** One for all tests of this JVM; it takes heads of the record and nothing else. */
    final class Webhook {
        public static final List<String> BODIES = new CopyOnWriteArrayList<>();
        static final HttpServer SERVER = start();

        private Webhook() {}

        private static HttpServer start() {
            try {
                HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                server.createContext("/", exchange -> {
                    BODIES.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
                server.start();
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Two pieces of work for the auditor, who has none in the demo. */
    @Configuration(proxyBeanMethods = false)
    class Work {
        @Bean
        TaskSource work() {
            return new Owed();
        }
    }

    /** The auditor's; everybody may know of it. */
    class Owed implements TaskSource {
        private static final String AUDITOR = "auditor";
        private static final String ALL = "all";
        private static final List<Task> TASKS = List.of(
                new Task(
                        "test:1",
                        "health-bureau",
                        new Text("核对年报", "Check the report"),
                        "/reports",
                        Optional.of(LONG_AGO)),
                new Task("test:2", "", new Text("整理档案", "File papers"), "/plan", Optional.empty()));

        @Override
        public String id() {
            return "test";
        }

        @Override
        public Stream<OpenTask> open() {
            return TASKS.stream()
                    .map(task -> OpenTask.now(
                            "plan",
                            task.id(),
                            task,
                            List.of(new OpenTask.Audience(AUDITOR, "")),
                            List.of(new OpenTask.Audience(ALL, ""))));
        }

        @Override
        public Stream<OpenTask> open(Set<String> subjects) {
            return open().filter(task -> subjects.contains(task.subject()));
        }

        @Override
        public TaskReach reach(Person person, Collection<String> audiences) {
            return new TaskReach(
                    person.login().equals("auditor") ? Map.of(AUDITOR, Set.of("")) : Map.of(), Map.of(ALL, Set.of("")));
        }
    }
}
