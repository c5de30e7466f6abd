package org.qingmiao.safeguard;

/**
 * The sign-in page.
 *
 * @param failed whether the last try failed; the page does not say whether the name or the password was wrong
 */
public record SignInPage(boolean failed) {}
