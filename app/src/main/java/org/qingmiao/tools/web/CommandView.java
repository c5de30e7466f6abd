package org.qingmiao.tools.web;

/** A calculator that is used by files only: what it does, and how it is called on the command line. */
public record CommandView(ToolHead head, String example) {}
