package org.qingmiao.register.command;

import java.time.Instant;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.tools.InvalidInput;

/**
 * How records are tried.
 *
 * @param now when they are looked at, unless they say it
 * @param lang of messages
 * @param explain whether a column says why
 */
record TryOptions(Instant now, Lang lang, boolean explain) {
    /** Why an input, or a command, cannot be used. */
    static InvalidInput refused(Lang lang, String key, Object... values) {
        return new InvalidInput(Messages.in(lang, "register.try." + key, values));
    }
}
