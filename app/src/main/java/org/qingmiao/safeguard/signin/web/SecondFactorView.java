package org.qingmiao.safeguard.signin.web;

/**
 * The second step of signing in.
 *
 * @param seconds for which no code is tried
 * @param app whether the person has an authenticator app
 * @param passkey whether the person has a passkey
 */
public record SecondFactorView(boolean failed, long seconds, boolean app, boolean passkey) {}
