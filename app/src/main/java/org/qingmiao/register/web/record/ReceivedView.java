package org.qingmiao.register.web.record;

import java.util.Optional;
import org.qingmiao.platform.Text;

/**
 * What is said to somebody who told something and must not be known by it.
 *
 * @param back path of the register
 * @param code by which they follow it; it is shown once
 */
public record ReceivedView(Text register, String back, Optional<String> code) {}
