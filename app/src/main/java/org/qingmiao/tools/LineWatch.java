package org.qingmiao.tools;

/** Sees every character of a text with the number of its line, the first being 1. */
interface LineWatch {
    LineWatch NONE = (_, _) -> {};

    /** @throws UnreadableFile if the character cannot stand where it does */
    void next(char c, long line);

    /** @throws UnreadableFile if the text cannot end here */
    default void end() {}
}
