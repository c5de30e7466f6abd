package org.qingmiao.page;

import java.util.Optional;
import org.qingmiao.platform.Text;

/**
 * What is wrong and what to do next.
 *
 * @param reference under which it stands in the log, where the fault is ours
 */
public record ErrorPage(Text title, Text next, Optional<String> reference) {}
