package org.qingmiao.indicator;

import org.qingmiao.platform.Text;

/**
 * Why a value cannot be written.
 *
 * @param index position in the list of values that was given, from 0
 * @param code stable, for example {@code QM-C001}
 */
public record CellProblem(int index, String code, Text message) {}
