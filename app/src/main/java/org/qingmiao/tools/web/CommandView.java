package org.qingmiao.tools.web;

import org.qingmiao.tools.web.form.ToolHead;

/** A calculator that is used by files only: what it does, and how it is called on the command line. */
public record CommandView(ToolHead head, String example) {}
