package org.qingmiao.register.web.record;

import org.qingmiao.platform.Text;

/**
 * What is said to somebody who told something and must not be known by it.
 *
 * @param back path of the register
 */
public record ReceivedView(Text register, String back) {}
