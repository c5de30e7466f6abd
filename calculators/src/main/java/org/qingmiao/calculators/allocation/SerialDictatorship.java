package org.qingmiao.calculators.allocation;

import java.util.Arrays;

/** One after the other takes the best that is left. */
final class SerialDictatorship {
    private SerialDictatorship() {}

    static Allocation run(Market market) {
        if (!market.priorities().isCommon()) {
            throw new IllegalArgumentException("priorities must be common to all schools");
        }
        int[] left = new int[market.schools()];
        Arrays.setAll(left, market::places);
        int[] chosen = new int[market.preferences().applicants()];
        for (int place = 0; place < chosen.length; place++) {
            int applicant = market.priorities().ranking().at(place);
            chosen[applicant] = take(market, applicant, left);
        }
        return new Allocation(market, chosen);
    }

    private static int take(Market market, int applicant, int[] left) {
        Preferences preferences = market.preferences();
        for (int choice = 0; choice < preferences.choices(applicant); choice++) {
            int at = preferences.at(applicant, choice);
            int school = preferences.schoolAt(at);
            if (left[school] > 0 && market.priorities().admissible(at)) {
                left[school]--;
                return choice;
            }
        }
        return Allocation.NONE;
    }
}
