package org.qingmiao.register.storage.layout;

/**
 * Types of columns. Only such whose comparison tells nothing of rows that a policy hides, as no other may use an index
 * under row security: no {@code numeric}, no enums, no {@code jsonb}.
 */
public enum ColumnType {
    TEXT("text"),
    INTEGER("integer"),
    BIGINT("bigint"),
    BOOLEAN("boolean"),
    DATE("date"),
    MOMENT("timestamptz"),
    UUID("uuid"),
    /** What is encrypted; compared with nothing. */
    BYTES("bytea"),
    TEXTS("text[]"),
    INTEGERS("integer[]"),
    BIGINTS("bigint[]"),
    BOOLEANS("boolean[]"),
    DATES("date[]"),
    MOMENTS("timestamptz[]"),
    UUIDS("uuid[]");

    private final String sql;

    ColumnType(String sql) {
        this.sql = sql;
    }

    public String sql() {
        return sql;
    }

    public boolean isList() {
        return sql.endsWith("[]");
    }

    /**
     * The type of several of them.
     *
     * @throws IllegalArgumentException if there is none
     */
    public ColumnType list() {
        for (ColumnType type : values()) {
            if (type.sql.equals(sql + "[]")) {
                return type;
            }
        }
        throw new IllegalArgumentException("no list of " + sql);
    }

    /** The type of one of them. */
    public ColumnType element() {
        for (ColumnType type : values()) {
            if (sql.equals(type.sql + "[]")) {
                return type;
            }
        }
        return this;
    }
}
