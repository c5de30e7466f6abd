package org.qingmiao.bench.district;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the product says of a unit's answer, as a program reads it. */
record Answered(String state, Map<String, Long> values) {
    private static final Pattern STATE = Pattern.compile("\"state\":\"([a-z_]+)\"");
    private static final Pattern VALUE =
            Pattern.compile("\"element\":\"(y\\d\\d)\"[^}]*?\"value\":([\\d.E+]+|null)[^}]*}");

    static Answered parse(String json) {
        Matcher state = STATE.matcher(json);
        if (!state.find()) {
            throw new IllegalStateException("no state in " + json);
        }
        Map<String, Long> values = new HashMap<>();
        Matcher value = VALUE.matcher(json);
        while (value.find()) {
            if (!value.group(2).equals("null")) {
                values.put(value.group(1), Math.round(Double.parseDouble(value.group(2))));
            }
        }
        return new Answered(state.group(1), values);
    }

    boolean isSubmitted() {
        return state.equals("submitted");
    }

    /** Whether every value of the unit's answer to a round is there as it was sent. */
    boolean isWhole(int round, int unit) {
        for (int e = 0; e < RoundPack.ELEMENTS; e++) {
            Long value = values.get(RoundPack.element(e));
            if (value == null || value != RoundPack.value(round, unit, e)) {
                return false;
            }
        }
        return true;
    }
}
