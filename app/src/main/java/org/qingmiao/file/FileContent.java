package org.qingmiao.file;

/** A kept file, to be given back. */
public record FileContent(String name, String mediaType, byte[] bytes) {}
