/** Pages of work plans, projects, decisions, issues and scorecards. */
@NullMarked
package org.qingmiao.workplan.web;

import org.jspecify.annotations.NullMarked;
