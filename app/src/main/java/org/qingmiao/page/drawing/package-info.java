/** What a drawing is made of, in which colours, and how it is written as SVG; knows no chart and no page. */
@NamedInterface("drawing")
@NullMarked
package org.qingmiao.page.drawing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
