package org.qingmiao.page.style;

import java.time.Duration;
import org.springframework.http.CacheControl;

/**
 * How long browsers keep what has its digest in its address: for good. A page that was kept from before asks by an older
 * address; it gets what there is, but not for good.
 */
final class KeptByBrowsers {
    private static final Duration FOR_GOOD = Duration.ofDays(365);

    private KeptByBrowsers() {}

    static CacheControl at(String askedDigest, String digest) {
        return askedDigest.equals(digest) ? CacheControl.maxAge(FOR_GOOD) : CacheControl.noCache();
    }
}
