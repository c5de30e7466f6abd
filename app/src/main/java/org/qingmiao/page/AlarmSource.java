package org.qingmiao.page;

import java.util.Optional;

/** A room that may have something that cannot wait; asked at each page of a person who is signed in. */
public interface AlarmSource {
    /** For the person who is acting; nothing as long as all is well. */
    Optional<Alarm> alarm();
}
