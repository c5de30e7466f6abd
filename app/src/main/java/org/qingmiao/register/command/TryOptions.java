package org.qingmiao.register.command;

import java.time.Instant;
import org.qingmiao.platform.Lang;

/**
 * How records are tried.
 *
 * @param now when they are looked at, unless they say it
 * @param lang of messages
 * @param explain whether a column says why
 */
record TryOptions(Instant now, Lang lang, boolean explain) {}
