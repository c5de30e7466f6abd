package org.qingmiao.page.search;

import org.qingmiao.platform.Text;

/**
 * Something that was found.
 *
 * @param kind what kind of thing it is, in one word
 * @param path of its page
 * @param score how well it fits, as {@link SearchQuery#score} gives it; what has no order of its own is shown by it
 */
public record SearchHit(Text kind, Text name, String path, int score) {}
