package org.qingmiao.page;

import org.qingmiao.platform.Text;

/** What is wrong and what to do next. */
public record ErrorPage(Text title, Text next) {}
