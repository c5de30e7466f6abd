package org.qingmiao.safeguard;

import java.util.Optional;

/** How an installation gets its first administrator. */
public interface FirstStart {
    /**
     * A fresh one-time code for the page {@code /first-start}, if there is no administrator who could sign in; older codes
     * end. It holds for 24 hours and once.
     */
    Optional<String> code();
}
