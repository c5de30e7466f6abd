package org.qingmiao.reporting.round;

/**
 * What stands in a field of an answer.
 *
 * @param typed as typed; empty where nothing is known or nothing applies
 * @param note explanation; a soft check that fails asks for one
 * @param notApplicable the question does not arise for this unit: neither zero nor unknown
 */
record DraftField(String typed, String note, boolean notApplicable) {
    static final DraftField EMPTY = new DraftField("", "", false);

    boolean isEmpty() {
        return equals(EMPTY);
    }

    boolean isAnswered() {
        return notApplicable || !typed.isBlank();
    }
}
