package org.qingmiao.register.web;

import java.util.Map;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.PackWide.Duty;

/** The names of offices, and of those who act without one: the clock, the sender. */
record DutyNames(Map<String, Duty> duties) {
    Text of(String id) {
        Duty duty = duties.get(id);
        if (duty != null) {
            return duty.label();
        }
        String key = "registers.actor." + id.replace('-', '_');
        return Messages.find(Lang.ZH, key).isPresent() ? Messages.of(key) : Text.same(id);
    }
}
