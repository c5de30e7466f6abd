package org.qingmiao.portal;

import org.qingmiao.home.IndicatorView;

/** One indicator for everyone. */
public record PublicIndicator(PublicYear published, IndicatorView page) {}
