package org.qingmiao.portal;

import org.qingmiao.home.IndicatorPage;

/** One indicator for everyone. */
public record PublicIndicator(PublicYear published, IndicatorPage page) {}
