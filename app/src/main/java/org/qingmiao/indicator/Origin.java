package org.qingmiao.indicator;

/** Where a value is from. Synthetic ones are marked 示例数据 wherever they are shown. */
public enum Origin {
    PUBLISHED(0),
    REPORTED(1),
    DERIVED(2),
    SYNTHETIC(3);

    private final int code;

    Origin(int code) {
        this.code = code;
    }

    /** As the tables keep it. */
    int code() {
        return code;
    }

    static Origin of(int code) {
        for (Origin origin : values()) {
            if (origin.code == code) {
                return origin;
            }
        }
        throw new IllegalArgumentException("no origin " + code);
    }
}
