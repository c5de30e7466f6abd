package org.qingmiao.voice;

import org.qingmiao.platform.Text;

/**
 * A suggestion as everybody may read it.
 *
 * @param unit name of the unit in charge
 * @param answer empty if it has not answered yet
 * @param due day by which it answers
 */
public record Voice(long id, String clause, String words, int votes, Text unit, String answer, String due) {}
