package org.qingmiao.operations;

import java.util.List;
import org.qingmiao.operations.HealthCheck.Level;
import org.qingmiao.platform.Lang;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the installation is, for programs: one word for a balancer, checks and figures for a monitor. */
@RestController
@ConditionalOnWebApplication
class HealthApi {
    private static final MediaType FIGURES = MediaType.parseMediaType("text/plain;version=0.0.4;charset=utf-8");

    private final SystemHealth health;
    private final Metrics metrics;
    private final CareRights rights;

    HealthApi(SystemHealth health, Metrics metrics, CareRights rights) {
        this.health = health;
        this.metrics = metrics;
        this.rights = rights;
    }

    /** {@code UP} or {@code DOWN}. */
    record Up(String status) {}

    /** A check as programs read it; words in English. */
    record Check(String id, String level, String words) {
        static Check of(HealthCheck check) {
            return new Check(check.id(), check.level().id(), check.words().in(Lang.EN));
        }
    }

    /** For everybody, and so without any detail. */
    @GetMapping("/health")
    ResponseEntity<Up> up() {
        boolean up = health.isUp();
        return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Up(up ? "UP" : "DOWN"));
    }

    /** 503 as long as something is broken. */
    @GetMapping("/api/v1/admin/health")
    ResponseEntity<List<Check>> checks() {
        rights.mustCare();
        List<HealthCheck> checks = health.checks();
        boolean broken = HealthCheck.worst(checks) == Level.BROKEN;
        return ResponseEntity.status(broken ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK)
                .contentType(MediaType.APPLICATION_JSON)
                .body(checks.stream().map(Check::of).toList());
    }

    @GetMapping("/api/v1/admin/metrics")
    ResponseEntity<String> figures() {
        rights.mustCare();
        return ResponseEntity.ok().contentType(FIGURES).body(metrics.read());
    }
}
