package org.qingmiao.safeguard;

import java.util.List;

/** A room's own actions, contributed as a bean: code that is there from the start, or made from what a pack says. */
@FunctionalInterface
public interface ActionSource {
    /** Read once at the start. */
    List<Action> actions();
}
