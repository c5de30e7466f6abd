package org.qingmiao.operations;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.qingmiao.platform.Job;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.PostAddress;
import org.qingmiao.platform.StartProblem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * A sign of life every minute to the address in {@code QM_HEARTBEAT_URL}, if there is one: a monitor there alarms when it
 * stays away, which no server can do for itself. It says how the installation is, in a word.
 */
@Component
@ConditionalOnWebApplication
class Heartbeat implements Job {
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final int MULTIPLE_CHOICES = 300;

    private final SystemHealth health;
    private final Optional<URI> monitor;

    /** @throws StartProblem if there is an address to which nothing may be posted */
    Heartbeat(SystemHealth health, @Value("${QM_HEARTBEAT_URL:}") String address) {
        this.health = health;
        this.monitor = address.isBlank()
                ? Optional.empty()
                : Optional.of(PostAddress.of(address).orElseThrow(Heartbeat::wrong));
    }

    /** Without the address, which may hold a secret. */
    private static StartProblem wrong() {
        return new StartProblem(Messages.of("operations.heartbeat.url_malformed"));
    }

    @Override
    public String name() {
        return "heartbeat";
    }

    @Override
    public Schedule schedule() {
        return FixedDelay.of(PAUSE);
    }

    @Override
    public void run() {
        monitor.ifPresent(this::beat);
    }

    private void beat(URI to) {
        String level = HealthCheck.worst(health.checks()).id();
        HttpRequest request = HttpRequest.newBuilder(to)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"service\":\"qingmiao\",\"level\":\"" + level + "\"}"))
                .build();
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(PATIENCE)
                .build()) {
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            if (status < OK || status >= MULTIPLE_CHOICES) {
                throw new IllegalStateException("the monitor answered " + status);
            }
        } catch (IOException e) {
            throw new IllegalStateException(
                    "the monitor could not be reached: " + e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
