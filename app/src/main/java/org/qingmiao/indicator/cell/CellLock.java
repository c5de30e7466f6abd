package org.qingmiao.indicator.cell;

import org.qingmiao.platform.Text;

/**
 * Why a value cannot be changed here.
 *
 * @param message says where it can be
 * @param path of the page where it can be
 */
public record CellLock(Text message, String path) {}
