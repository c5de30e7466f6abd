package org.qingmiao.register.trial.given;

import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Text;

/** Something wrong at a field. */
public record TrialFault(String field, Text message) {
    /** {@code field: message}. */
    public String in(Lang lang) {
        return field + ": " + message.in(lang);
    }
}
