package org.qingmiao.page;

import org.qingmiao.platform.Text;

/**
 * What cannot wait, said above every page of who must deal with it.
 *
 * @param link path of the page where it is dealt with
 */
public record Alarm(Text words, String link) {}
