package org.qingmiao.safeguard;

import java.util.Map;
import java.util.Optional;

/** Looks at personal data and at sealed matters: none without a purpose, none without an entry. */
public interface PersonalDataReads {
    /**
     * Writes down that the signed-in person looks now, for the purpose that they have stated in this session. To be called
     * before anything is read.
     *
     * @param action dotted id such as {@code people.read}
     * @param object kind and id of what is looked at, such as {@code account:wang}
     * @param unit id of the organisation unit concerned, or empty
     * @param asked what was asked for, such as the fields of a filter
     * @throws PurposeMissing if no purpose was stated or its time is up; the person is asked for one and then comes back
     */
    void at(String action, String object, String unit, Map<String, String> asked);

    /** The purpose stated in this session, while its time is not up. */
    Optional<String> purpose();
}
