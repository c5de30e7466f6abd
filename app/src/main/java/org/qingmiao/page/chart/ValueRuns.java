package org.qingmiao.page.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingmiao.page.drawing.Shape.Spot;

/** Unbroken runs of known values, so that a missing year stays a gap. */
final class ValueRuns {
    private ValueRuns() {}

    /** Where a value lies, by its position in the series. */
    interface Placing {
        Spot at(int position, double value);
    }

    static List<List<Spot>> of(List<@Nullable Double> values, Placing placing) {
        List<List<Spot>> runs = new ArrayList<>();
        boolean open = false;
        for (int i = 0; i < values.size(); i++) {
            Double value = values.get(i);
            if (value != null) {
                if (!open) {
                    runs.add(new ArrayList<>());
                }
                runs.getLast().add(placing.at(i, value));
            }
            open = value != null;
        }
        return runs;
    }
}
