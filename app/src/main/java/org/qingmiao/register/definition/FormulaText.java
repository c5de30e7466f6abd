package org.qingmiao.register.definition;

import org.qingmiao.pack.SourceLocation;

/**
 * An expression of a definition, not yet typed.
 *
 * @param source as it was written
 * @param place where its first character stands
 */
public record FormulaText(String source, SourceLocation place) {}
