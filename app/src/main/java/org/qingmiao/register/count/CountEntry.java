package org.qingmiao.register.count;

/**
 * Where an amount counts.
 *
 * @param unit {@code org_unit.ix}
 * @param day as the database writes it; {@link #STANDING} for what is there as long as a record stands so
 */
record CountEntry(String count, int unit, String day, String options) {
    static final String STANDING = "-infinity";

    boolean isStanding() {
        return day.equals(STANDING);
    }
}
