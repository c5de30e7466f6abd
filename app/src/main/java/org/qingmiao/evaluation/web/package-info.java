/** Judgements for programs. */
@NullMarked
package org.qingmiao.evaluation.web;

import org.jspecify.annotations.NullMarked;
