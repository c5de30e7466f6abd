package org.qingmiao.calculators.identity;

/**
 * What the check of a number said. A number that passes is well formed; whether it is somebody's, only its issuer knows.
 *
 * <p>Source: GB 11643-1999.
 */
public sealed interface Checked {
    /** Well formed. */
    record Valid(ResidentId id) implements Checked {}

    /** Not well formed. */
    record Invalid(Fault fault) implements Checked {}
}
