package org.qingmiao.register.definition;

/** How secret a section or a field is, from the least to the most. */
public enum SecrecyClass {
    PUBLIC,
    INTERNAL,
    PERSONAL,
    SENSITIVE,
    /** In the vault; nobody may infer it. */
    SEALED,
    /** A store, role and key of its own, no reference from the record: who reported. */
    APART;

    /** Whether a value says something about somebody. */
    public boolean isOfPeople() {
        return compareTo(PERSONAL) >= 0;
    }
}
