package org.qingmiao.plan.reader;

import java.util.List;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.yaml.YamlNode;

/** A pack as it was read, before its rules are checked. */
public record UncheckedPack(Plan plan, List<String> uses, List<YamlNode> cases) {}
