package org.qingmiao.register.web.record.part;

import org.qingmiao.platform.Text;

/**
 * Something that can be chosen.
 *
 * @param code what is sent; empty for nothing
 */
public record Choice(String code, Text label) {}
