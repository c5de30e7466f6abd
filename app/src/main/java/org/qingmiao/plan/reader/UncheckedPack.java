package org.qingmiao.plan.reader;

import java.util.List;
import org.qingmiao.pack.YamlNode;
import org.qingmiao.plan.Plan;

/** A pack as it was read, before its rules are checked. */
public record UncheckedPack(Plan plan, List<String> uses, List<YamlNode> cases) {}
