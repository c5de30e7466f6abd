package org.qingmiao.register.storage.layout;

/**
 * What the database refuses.
 *
 * @param name of the constraint
 * @param sql for example {@code CHECK (…)}
 * @param late whether rows that are there already may break it until they are touched
 */
record LayoutRule(String name, String sql, boolean late) {}
