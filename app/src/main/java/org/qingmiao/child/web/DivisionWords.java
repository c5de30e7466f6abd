package org.qingmiao.child.web;

import java.util.Optional;
import org.qingmiao.calculators.identity.Division;
import org.qingmiao.calculators.identity.Divisions;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/** Division codes in words. */
final class DivisionWords {
    private static final int COUNTY = 6;

    private DivisionWords() {}

    /** The name that its county has, or had last, with those above it; the code alone if no list has it. */
    static Text of(String code) {
        String county = code.substring(0, Math.min(COUNTY, code.length()));
        return last(county)
                .flatMap(division -> Divisions.path(lastYear(division.lifetime()), county))
                .map(name -> Messages.of("children.division", name, code))
                .orElse(Text.same(code));
    }

    private static Optional<Division> last(String county) {
        return Divisions.of(county).stream().reduce((earlier, later) -> later);
    }

    private static int lastYear(Division.Lifetime lifetime) {
        Integer until = lifetime.until();
        return until == null ? Integer.MAX_VALUE : until - 1;
    }
}
