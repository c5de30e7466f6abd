package org.qingmiao.register.definition;

import org.qingmiao.pack.SourceLocation;
import org.qingmiao.platform.Text;

/**
 * Where a record, or a row, stands.
 *
 * @param end whether nothing is expected after it
 */
public record RegisterState(String id, Text label, boolean end, SourceLocation place) {}
