package org.qingmiao.register.web.handover;

import java.util.List;
import java.util.Optional;
import org.qingmiao.platform.Text;

/**
 * What was handed to our units, or by them.
 *
 * @param toUs whether what came is listed, else what went
 * @param running whether only those that run are listed
 * @param more whether there are more than are listed
 */
public record HandedView(
        boolean toUs, boolean running, List<Line> lines, boolean more, Text limit, Optional<Text> said) {
    /** @param path of the record; nothing if it is seen no more */
    public record Line(
            Optional<String> path,
            String number,
            Text register,
            Text what,
            Text other,
            Text state,
            Optional<HandOverLine.Owed> owed,
            Text since) {}
}
