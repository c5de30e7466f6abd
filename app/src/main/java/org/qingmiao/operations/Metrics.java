package org.qingmiao.operations;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** The figures of this server in the format that Prometheus and its like read (text format 0.0.4). */
@Component
@ConditionalOnWebApplication
class Metrics implements DisposableBean {
    /** Buckets, not quantiles: those of several servers can be added up. */
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2_500),
        Duration.ofSeconds(10)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics garbage = new JvmGcMetrics();
    private final Meter.MeterProvider<Timer> requests = Timer.builder("http.server.requests")
            .serviceLevelObjectives(BUCKETS)
            .withRegistry(registry);
    private final SystemHealth health;
    private final MultiGauge levels;

    Metrics(SystemHealth health, SecurityAlarms alarms, DataSource database) throws SQLException {
        this.health = health;
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        garbage.bindTo(registry);
        database.unwrap(HikariDataSource.class).setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(registry));
        levels = MultiGauge.builder("qingmiao.health")
                .description("0 all well, 1 somebody should look at it, 2 broken")
                .register(registry);
        Gauge.builder("qingmiao.security.alarms.open", alarms, SecurityAlarms::open)
                .description("Signs of intrusion that nobody has closed")
                .register(registry);
    }

    /**
     * A request that was answered.
     *
     * @param route pattern of its path, never what somebody typed
     */
    void answered(String method, String route, int status, Duration time) {
        requests.withTags("method", method, "uri", route, "status", Integer.toString(status))
                .record(time);
    }

    /** All of them, as they are now. */
    String read() {
        levels.register(
                health.checks().stream()
                        .map(c -> MultiGauge.Row.of(
                                Tags.of("check", c.id()), c.level().number()))
                        .toList(),
                true);
        return registry.scrape();
    }

    @Override
    public void destroy() {
        garbage.close();
        registry.close();
    }
}
