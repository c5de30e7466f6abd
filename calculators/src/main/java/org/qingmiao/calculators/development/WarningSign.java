package org.qingmiao.calculators.development;

/**
 * One warning sign of the form 儿童心理行为发育问题预警征象筛查表.
 *
 * <p>Source: 儿童心理行为发育问题预警征象筛查表, 国家基本公共卫生服务规范（第三版）; the English wording is ours.
 *
 * @param ageMonths the age at which it is asked for
 * @param number 1 to 4
 */
public record WarningSign(int ageMonths, int number, String zh, String en) {}
