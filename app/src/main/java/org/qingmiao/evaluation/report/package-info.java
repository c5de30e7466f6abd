/**
 * The papers that an office signs: annual monitoring report and final evaluation. Composed once as blocks, written as
 * HTML, PDF, Word and Excel, so that no two of them can differ in a number.
 */
@NullMarked
@NamedInterface
package org.qingmiao.evaluation.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
