package org.qingmiao.plan;

import org.qingmiao.platform.Text;

/** A kind of org unit that the pack declares, for example a street. */
public record OrgUnitKind(String id, Text name) {}
