package org.qingmiao.child.stored;

/** What is sealed of a guardian. */
public record PersonWords(String name, String phone) {}
