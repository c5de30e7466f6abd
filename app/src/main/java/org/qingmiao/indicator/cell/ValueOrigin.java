package org.qingmiao.indicator.cell;

/** Where a value is from. Synthetic ones are marked 示例数据 wherever they are shown. */
public enum ValueOrigin {
    PUBLISHED(0),
    REPORTED(1),
    DERIVED(2),
    SYNTHETIC(3);

    private final int code;

    ValueOrigin(int code) {
        this.code = code;
    }

    /** As the tables keep it. */
    int code() {
        return code;
    }

    static ValueOrigin of(int code) {
        for (ValueOrigin valueOrigin : values()) {
            if (valueOrigin.code == code) {
                return valueOrigin;
            }
        }
        throw new IllegalArgumentException("no origin " + code);
    }
}
