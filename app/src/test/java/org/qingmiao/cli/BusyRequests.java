package org.qingmiao.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** As many requests that only compute as there are processors, and one more that is short; a program of its own. */
final class BusyRequests {
    static final String SERVED = "the short one was served";

    private BusyRequests() {}

    public static void main(String[] arguments) throws InterruptedException {
        Qm.shareProcessors();
        int busy = Runtime.getRuntime().availableProcessors();
        CountDownLatch begun = new CountDownLatch(busy);
        for (int i = 0; i < busy; i++) {
            Thread.ofVirtual().start(() -> {
                begun.countDown();
                while (true) {
                    Thread.onSpinWait();
                }
            });
        }
        begun.await();
        CountDownLatch served = new CountDownLatch(1);
        Thread.ofVirtual().start(served::countDown);
        System.out.println(served.await(20, TimeUnit.SECONDS) ? SERVED : "it was not");
        System.exit(0);
    }
}
