package org.qingmiao.evaluation.report;

import java.time.Instant;

/** That a report was published, by whom and when. */
public record Publication(String plan, Report.Kind kind, int year, String author, Instant at) {}
