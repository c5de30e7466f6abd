package org.qingmiao.register.definition;

/** Why a value is not there, where a field declares it (rule C12). */
public enum AbsenceReason {
    UNKNOWN,
    REFUSED,
    NOT_APPLICABLE,
    NONE
}
