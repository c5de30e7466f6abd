/** Papers as files: HTML set as PDF with fonts of its own, and Word in the typography of official papers. */
@NamedInterface("document")
@NullMarked
package org.qingmiao.exchange.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
