package org.qingmiao.plan;

import java.util.Set;
import org.qingmiao.platform.Text;

/**
 * A rule that the values of one unit and period must fulfil (error) or should (warning).
 *
 * @param rule CEL over data elements, of type bool
 * @param elements ids of the elements in it; a check whose elements are not all answered does not apply
 */
public record Check(String id, String rule, Set<String> elements, Text message, Level level) {
    public enum Level {
        ERROR,
        WARNING
    }
}
