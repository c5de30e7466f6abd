package org.qingmiao.page;

import java.util.Optional;
import org.qingmiao.platform.Text;

/**
 * What is wrong and what to do next.
 *
 * @param code of the problem, which stays whatever the words
 * @param reference under which it stands in the log, where the fault is ours
 */
public record ErrorView(Text title, Text next, String code, Optional<String> reference) {}
