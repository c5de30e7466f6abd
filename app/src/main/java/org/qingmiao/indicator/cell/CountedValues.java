package org.qingmiao.indicator.cell;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.Period;
import org.qingmiao.plan.DataElement;
import org.qingmiao.platform.Text;

/** Values that nobody writes because they are counted from records; the room that keeps records answers. */
public interface CountedValues {
    /** Whether an element's values of a period are counted, or will be once it begins. */
    boolean counts(DataElement element, Period period);

    /** From where those of an element come; nothing if they are reported. */
    Optional<Source> source(DataElement element);

    /** What was counted, in the order of what is asked. */
    List<CountedAmounts> amounts(List<Asked> asked, OrgTree tree, Optional<Instant> asOf);

    /** Whether the records are invented for a demonstration, so that their numbers are marked. */
    boolean areInvented();

    /**
     * Tells the elements whose numbers may have changed since an earlier look.
     *
     * @param before what the earlier look said of itself; empty for none
     */
    Look since(String before);

    /** An element in a period. */
    record Asked(DataElement element, Period period) {}

    /** @param path of the page that tells how it is counted */
    record Source(Text name, String path) {}

    /** @param moment to be given at the next look */
    record Look(String moment, Set<String> changed) {
        public Look {
            changed = Set.copyOf(changed);
        }
    }
}
