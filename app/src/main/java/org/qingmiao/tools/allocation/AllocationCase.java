package org.qingmiao.tools.allocation;

import java.util.List;
import org.qingmiao.calculators.allocation.Market;

/**
 * What the files say, with the names that the numbers of the market stand for.
 *
 * @param tieBreaks one for each applicant; NaN if none was given
 * @param crlf how the applicants' lines end, and so those of the result
 */
record AllocationCase(List<String> applicants, List<String> schools, Market market, double[] tieBreaks, boolean crlf) {}
