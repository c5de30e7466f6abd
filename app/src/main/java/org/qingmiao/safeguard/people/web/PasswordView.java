package org.qingmiao.safeguard.people.web;

/**
 * The page that changes one's password.
 *
 * @param first whether it must be done before anything else
 * @param asksPresent whether the present password is asked; not after a one-time code
 * @param problem key of what is wrong, or empty
 */
public record PasswordView(boolean first, boolean asksPresent, String problem) {}
