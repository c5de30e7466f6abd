package org.qingmiao.register.code;

import org.qingmiao.platform.Text;

/**
 * One code of a list.
 *
 * @param code as the brief has it; Chinese words as they stand
 * @param valid on which days it may be chosen
 */
public record CodeEntry(String code, Text label, Validity valid) {}
