package org.qingmiao.operations;

/**
 * A sign of intrusion as it was seen just now.
 *
 * @param subject login or network address; empty for what concerns everything
 * @param seen how many times within the time that its rule looks at, at least 1
 */
record Sign(SignKind kind, String subject, int seen) {}
