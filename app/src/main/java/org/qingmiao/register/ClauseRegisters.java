package org.qingmiao.register;

import java.util.List;
import org.qingmiao.plan.Clause;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Text;

/** Which registers carry a clause out. */
public interface ClauseRegisters {
    /**
     * A register.
     *
     * @param path of the page that tells what it is
     * @param numbers that its records come to at this moment
     */
    record Link(Text name, String path, List<CountedNumber> numbers) {
        public Link {
            numbers = List.copyOf(numbers);
        }
    }

    /**
     * A number of the district, counted from records.
     *
     * @param period that runs
     * @param path of the page with its parts
     */
    record CountedNumber(Text name, String value, String period, String path) {}

    /** In the order in which the clause names them. */
    List<Link> of(Plan plan, Clause clause);
}
