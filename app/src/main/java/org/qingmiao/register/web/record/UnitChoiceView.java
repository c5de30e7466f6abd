package org.qingmiao.register.web.record;

import java.util.List;
import org.qingmiao.platform.Text;
import org.qingmiao.register.web.record.part.Choice;

/**
 * Which unit keeps the new record.
 *
 * @param path of the register
 */
public record UnitChoiceView(String path, Text register, List<Choice> units) {}
