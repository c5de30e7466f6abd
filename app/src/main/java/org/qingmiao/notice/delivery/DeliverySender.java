package org.qingmiao.notice.delivery;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sends what waits: at once after the commit that wrote it, and again as a job for what did not arrive. Between sending
 * and writing that down a server can die; then something is sent twice, never not at all.
 */
@Component
public class DeliverySender implements Job, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(DeliverySender.class);
    private static final int AT_A_TIME = 20;
    private static final Duration LOOK = Duration.ofSeconds(30);

    /** How long to wait after each failure; after the last one it is given up, some two and a half days later. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(8),
            Duration.ofHours(24),
            Duration.ofHours(24));

    private final DeliveryRepository table;
    private final Map<String, DeliveryChannel> channels;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("deliveries").factory());
    private final AtomicBoolean asked = new AtomicBoolean();

    DeliverySender(DeliveryRepository table, List<DeliveryChannel> channels, Clock clock) {
        this.table = table;
        this.channels = channels.stream().collect(Collectors.toMap(DeliveryChannel::id, Function.identity()));
        this.clock = clock;
    }

    @Override
    public String name() {
        return "deliveries";
    }

    @Override
    public Schedule schedule() {
        return FixedDelay.of(LOOK);
    }

    /** Tries everything that is due. */
    @Override
    public void run() {
        List<Delivery.Claimed> due = table.claim(AT_A_TIME);
        while (!due.isEmpty()) {
            due.forEach(this::deliver);
            due = table.claim(AT_A_TIME);
        }
    }

    private void deliver(Delivery.Claimed claimed) {
        DeliveryChannel deliveryChannel = channels.get(claimed.delivery().channel());
        if (deliveryChannel == null || !deliveryChannel.isOn()) {
            table.failed(claimed.id(), "off");
            return;
        }
        switch (deliveryChannel.send(claimed)) {
            case DeliveryChannel.Outcome.Sent sent -> table.sent(claimed.id());
            case DeliveryChannel.Outcome.Refused refused -> giveUp(claimed, refused.reason());
            case DeliveryChannel.Outcome.TryAgain again -> tryAgain(claimed, again.reason());
        }
    }

    private void tryAgain(Delivery.Claimed claimed, String reason) {
        if (claimed.attempts() > PAUSES.size()) {
            giveUp(claimed, reason);
        } else {
            table.again(claimed.id(), clock.instant().plus(PAUSES.get(claimed.attempts() - 1)), reason);
        }
    }

    private void giveUp(Delivery.Claimed claimed, String reason) {
        LOG.warn("{} {} was not delivered: {}", claimed.delivery().channel(), claimed.id(), reason);
        table.failed(claimed.id(), reason);
    }

    /** Keeps something to be sent once the caller's transaction is committed. */
    public void add(Delivery delivery) {
        boolean fresh = ActorContext.asSystem("deliveries", () -> table.add(delivery));
        if (!fresh) {
            return;
        }
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    soon();
                }
            });
        } else {
            soon();
        }
    }

    /** One run serves all that asked before it began. */
    private void soon() {
        if (asked.compareAndSet(false, true)) {
            worker.execute(() -> {
                asked.set(false);
                try {
                    ActorContext.runAsSystem(name(), this::run);
                } catch (RuntimeException e) {
                    LOG.warn("Deliveries wait for the next look", e);
                }
            });
        }
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
