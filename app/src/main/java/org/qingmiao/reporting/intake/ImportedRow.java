package org.qingmiao.reporting.intake;

/**
 * One row of a file, as its cells read.
 *
 * @param at where it stands, as people say it: {@code 数据!E12} or {@code 12}
 * @param row number of the row in its sheet, from 0
 */
record ImportedRow(String at, int row, String element, String unit, String period, String options, String value) {}
