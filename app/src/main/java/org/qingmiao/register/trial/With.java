package org.qingmiao.register.trial;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A view with one more name, or a name of another value. */
final class With extends AbstractMap<String, Object> {
    private final Map<String, Object> under;
    private final String name;
    private final @Nullable Object value;

    With(Map<String, Object> under, String name, @Nullable Object value) {
        this.under = under;
        this.name = name;
        this.value = value;
    }

    @Override
    public @Nullable Object get(Object key) {
        return name.equals(key) ? value : under.get(key);
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        throw new UnsupportedOperationException("values are asked for by name");
    }
}
