package org.qingmiao.workplan;

import java.time.Instant;

/** A file that shows that an action was done. {@code size} in bytes. */
public record Evidence(long id, long action, String name, String type, long size, String by, Instant at) {}
