package org.qingmiao.indicator.cell;

import java.util.List;

/**
 * Some values that are written together or not at all.
 *
 * @param author login of who writes
 * @param means {@code form}, {@code xlsx}, {@code csv}, {@code ndjson}, {@code round}, {@code api}, {@code demo} …
 * @param reason why, where one was asked for; else empty
 * @param idempotencyKey the same key a second time changes nothing; empty for none
 */
public record CellChange(
        String author,
        ValueOrigin origin,
        String means,
        String source,
        String reason,
        String idempotencyKey,
        List<CellValue> values) {}
