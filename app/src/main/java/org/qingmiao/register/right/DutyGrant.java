package org.qingmiao.register.right;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.qingmiao.platform.Text;

/**
 * A duty as it was given.
 *
 * @param name of the person
 * @param closed whether the account is closed, so that nothing is held
 * @param until last day; absent: without end
 */
public record DutyGrant(
        String id,
        String login,
        Text name,
        boolean closed,
        String duty,
        String unit,
        Optional<LocalDate> until,
        String givenBy,
        Instant givenAt) {}
