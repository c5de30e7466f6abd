package org.qingmiao.notice;

import java.time.Instant;
import org.qingmiao.platform.Text;

/** A notice as its owner finds it. */
public record StoredNotice(long id, String kind, Text title, Text body, String link, Instant at, boolean read) {}
