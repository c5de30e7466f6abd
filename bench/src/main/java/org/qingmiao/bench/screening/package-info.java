/** Screening in schools and clinics: fitness, vision, anaemia. */
@NullMarked
package org.qingmiao.bench.screening;

import org.jspecify.annotations.NullMarked;
