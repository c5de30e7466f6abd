package org.qingmiao.page.search;

import org.qingmiao.platform.Text;

/**
 * Something that was found.
 *
 * @param kind what kind of thing it is, in one word
 * @param path of its page
 * @param score by which hits of one source are compared, as {@link SearchQuery#score} gives it
 */
public record SearchHit(Text kind, Text name, String path, int score) {}
