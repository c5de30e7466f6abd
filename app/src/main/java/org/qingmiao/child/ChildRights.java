package org.qingmiao.child;

import java.util.List;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.safeguard.Person;

/** Whom somebody's duties let look at children, and where. What knows of duties says it; the child index asks no role. */
public interface ChildRights {
    /** Worked out from the duties that the person holds now; {@link ChildReach#NONE} for who holds none about children. */
    ChildReach of(Person person);

    /**
     * The same, for an act.
     *
     * @throws org.qingmiao.platform.ProblemException 403 if the person registers no children
     */
    default ChildReach toRegister(Person person) {
        ChildReach reach = of(person);
        if (!reach.registers()) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        return reach;
    }

    /**
     * Where a unit stands in the order of the tree.
     *
     * @throws IllegalArgumentException if there is no such unit
     */
    UnitSpot spot(String unit);

    /** The units within which the person may register children, in the order of the tree. */
    List<String> registersIn(Person person);

    /**
     * A unit's place.
     *
     * @param unit {@code org_unit.ix}
     * @param district {@code org_unit.ix} of the root above it
     * @param ord its own number
     */
    record UnitSpot(int unit, int district, int ord) {}
}
