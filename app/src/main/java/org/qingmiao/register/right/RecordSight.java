package org.qingmiao.register.right;

import java.util.Set;
import org.qingmiao.register.definition.RegisterStep;

/**
 * What somebody sees and fills of one record. Fields are named {@code section.field}, whether the section has rows,
 * members or neither; a field given for one member alone is {@code section.member.field}.
 *
 * @param fill what may be filled, all of it also in {@code see}
 * @param see what may be seen
 * @param mask what is shown masked unless it is in {@code see}
 * @param duties the person's duties that cover the record: for those who take a step, or agree to it
 * @param reason whether some of it is shown only to who states a reason
 */
public record RecordSight(Set<String> fill, Set<String> see, Set<String> mask, Set<String> duties, boolean reason) {
    /** Nothing: as if there were no such record. */
    public static final RecordSight NOTHING = new RecordSight(Set.of(), Set.of(), Set.of(), Set.of(), false);

    public RecordSight {
        fill = Set.copyOf(fill);
        see = Set.copyOf(see);
        mask = Set.copyOf(mask);
        duties = Set.copyOf(duties);
    }

    /** Whether there is anything to see of the record. */
    public boolean isThere() {
        return !see.isEmpty() || !mask.isEmpty();
    }

    public boolean fills(String path) {
        return names(fill, path);
    }

    public boolean sees(String path) {
        return names(see, path);
    }

    /** Whether a mask stands for the value. */
    public boolean masked(String path) {
        return !sees(path) && names(mask, path);
    }

    /** Whether the step is one of theirs. */
    public boolean takes(RegisterStep step) {
        return step.isTakenBy(duties);
    }

    /** A field of a member is given with its section's field, or alone. */
    static boolean names(Set<String> paths, String path) {
        return paths.contains(path) || paths.contains(ofEveryMember(path));
    }

    private static String ofEveryMember(String path) {
        int first = path.indexOf('.');
        int last = path.lastIndexOf('.');
        return first == last ? path : path.substring(0, first) + path.substring(last);
    }
}
