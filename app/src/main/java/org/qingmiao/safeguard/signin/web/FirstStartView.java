package org.qingmiao.safeguard.signin.web;

/**
 * The page that makes the first administrator.
 *
 * @param problem key of what is wrong, or empty
 * @param seconds for which nothing is tried
 */
public record FirstStartView(String problem, String login, String name, long seconds) {}
