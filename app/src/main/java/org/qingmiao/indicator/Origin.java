package org.qingmiao.indicator;

/** Where a value is from. Synthetic ones are marked 示例数据 wherever they are shown. */
public enum Origin {
    PUBLISHED,
    REPORTED,
    DERIVED,
    SYNTHETIC
}
