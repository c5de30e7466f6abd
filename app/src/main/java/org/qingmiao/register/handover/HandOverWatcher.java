package org.qingmiao.register.handover;

/** Told of every hand-over that is made or changed, in the transaction that writes it. */
public interface HandOverWatcher {
    void written(KeptHandOver handOver);
}
