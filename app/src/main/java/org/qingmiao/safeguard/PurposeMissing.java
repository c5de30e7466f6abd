package org.qingmiao.safeguard;

/** Somebody wants to look at personal data or at a sealed matter and has not said why. */
public final class PurposeMissing extends RuntimeException {
    private static final long serialVersionUID = 1;

    public PurposeMissing() {
        super("no purpose was stated");
    }
}
