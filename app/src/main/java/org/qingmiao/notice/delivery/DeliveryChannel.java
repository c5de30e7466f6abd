package org.qingmiao.notice.delivery;

/**
 * A way out of the house: mail, a group's robot, a city's message platform. Another one is another implementation, with
 * its id allowed in the table {@code delivery}.
 */
interface DeliveryChannel {
    String id();

    /** Whether it is configured; nothing is kept for one that is not. */
    boolean isOn();

    /** Hands it over; may take as long as its time limits, and is called without a transaction. */
    Outcome send(Delivery.Claimed claimed);

    /** What became of it. A reason names no address and no secret: it is kept and shown. */
    sealed interface Outcome {
        record Sent() implements Outcome {}

        /** The other side did not answer, or asked to come again. */
        record TryAgain(String reason) implements Outcome {}

        /** The other side will never take it. */
        record Refused(String reason) implements Outcome {}
    }
}
