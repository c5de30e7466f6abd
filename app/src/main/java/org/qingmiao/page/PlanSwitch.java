package org.qingmiao.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.qingmiao.platform.Text;

/** The plans between which who looks can change; filled by a room that knows plans. */
public interface PlanSwitch {
    /**
     * A plan as it can be chosen.
     *
     * @param id as {@code ?plan=} names it
     * @param name in the bar
     * @param path the very page in that plan where it has it, else the page above
     * @param chosen whether the page shown is of this plan
     */
    record Choice(String id, Text name, String path, boolean chosen) {}

    /** Empty where there is nothing to choose. */
    List<Choice> of(HttpServletRequest request);
}
