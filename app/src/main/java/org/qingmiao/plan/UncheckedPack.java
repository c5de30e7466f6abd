package org.qingmiao.plan;

import java.util.List;

/** A pack as it was read, before its rules are checked. */
record UncheckedPack(Plan plan, List<String> uses, List<YamlNode> cases) {}
