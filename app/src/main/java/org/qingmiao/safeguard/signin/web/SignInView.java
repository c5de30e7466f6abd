package org.qingmiao.safeguard.signin.web;

/**
 * The sign-in page.
 *
 * @param problem key of what went wrong, or empty; it does not say whether the name or the password was wrong
 * @param seconds for which nothing is tried
 * @param unified what the city's unified login is called, or empty where there is none
 * @param again whether somebody who is signed in is asked anew
 */
public record SignInView(String problem, long seconds, String unified, boolean again) {}
