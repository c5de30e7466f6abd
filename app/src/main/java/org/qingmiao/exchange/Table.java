package org.qingmiao.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table to be written to a file.
 *
 * @param name of the sheet
 * @param rows cells are {@link Number}, {@link String} or absent; absent is unknown and stays empty
 */
public record Table(String name, List<String> columns, List<List<@Nullable Object>> rows) {}
