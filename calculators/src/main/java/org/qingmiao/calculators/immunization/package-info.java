/**
 * The national immunization programme for children (国家免疫规划疫苗儿童免疫程序) as data: which of a child's doses count,
 * which come next, and how well a cohort is covered.
 *
 * <p>Sources: 国家免疫规划疫苗儿童免疫程序及说明, editions 2021 and 2026, in public transcriptions. What the tables do not say is
 * not decided here: the clinic decides.
 */
@NullMarked
package org.qingmiao.calculators.immunization;

import org.jspecify.annotations.NullMarked;
