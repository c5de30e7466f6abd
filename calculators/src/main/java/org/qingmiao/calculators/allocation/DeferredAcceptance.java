package org.qingmiao.calculators.allocation;

/**
 * Everybody asks the first wish; a school keeps the best so far and turns the others away, who ask their next one. Each school's
 * applicants stand in a heap with the last one on top, so an asking costs the logarithm of its places.
 */
final class DeferredAcceptance {
    private static final int NOBODY = -1;

    private final Market market;
    private final Preferences preferences;
    private final Priorities priorities;
    /** The choice that each applicant asks or holds. */
    private final int[] choice;
    /** The heaps, one after the other, each as long as the school can ever need. */
    private final int[] kept;

    private final int[] starts;
    private final int[] sizes;

    DeferredAcceptance(Market market) {
        this.market = market;
        this.preferences = market.preferences();
        this.priorities = market.priorities();
        this.choice = new int[preferences.applicants()];
        this.starts = starts();
        this.sizes = new int[market.schools()];
        this.kept = new int[starts[market.schools()]];
    }

    private int[] starts() {
        int[] wished = new int[market.schools()];
        for (int at = 0; at < preferences.size(); at++) {
            wished[preferences.schoolAt(at)]++;
        }
        int[] begin = new int[wished.length + 1];
        for (int school = 0; school < wished.length; school++) {
            begin[school + 1] = begin[school] + Math.min(wished[school], market.places(school));
        }
        return begin;
    }

    Allocation run() {
        // The order of asking changes nothing in the result; where all schools go by one order, this one turns nobody
        // away.
        for (int place = 0; place < choice.length; place++) {
            int asking = priorities.ranking().at(place);
            while (asking != NOBODY) {
                asking = ask(asking);
            }
        }
        for (int applicant = 0; applicant < choice.length; applicant++) {
            if (choice[applicant] == preferences.choices(applicant)) {
                choice[applicant] = Allocation.NONE;
            }
        }
        return new Allocation(market, choice);
    }

    /** Asks from the present choice on until a school keeps the applicant; who is turned away for that, if anybody. */
    private int ask(int applicant) {
        int choices = preferences.choices(applicant);
        for (; choice[applicant] < choices; choice[applicant]++) {
            int at = at(applicant);
            int school = preferences.schoolAt(at);
            if (!priorities.admissible(at) || starts[school + 1] == starts[school]) {
                continue;
            }
            if (sizes[school] < starts[school + 1] - starts[school]) {
                add(school, applicant);
                return NOBODY;
            }
            int last = kept[starts[school]];
            if (before(applicant, last)) {
                sink(school, 0, applicant);
                choice[last]++;
                return last;
            }
        }
        return NOBODY;
    }

    private int at(int applicant) {
        return preferences.at(applicant, choice[applicant]);
    }

    private boolean before(int one, int other) {
        return priorities.before(one, at(one), other, at(other));
    }

    private void add(int school, int applicant) {
        int start = starts[school];
        int place = sizes[school]++;
        while (place > 0) {
            int above = (place - 1) >>> 1;
            if (!before(kept[start + above], applicant)) {
                break;
            }
            kept[start + place] = kept[start + above];
            place = above;
        }
        kept[start + place] = applicant;
    }

    private void sink(int school, int from, int applicant) {
        int start = starts[school];
        int size = sizes[school];
        int place = from;
        for (int child = 2 * place + 1; child < size; child = 2 * place + 1) {
            if (child + 1 < size && before(kept[start + child], kept[start + child + 1])) {
                child++;
            }
            if (!before(applicant, kept[start + child])) {
                break;
            }
            kept[start + place] = kept[start + child];
            place = child;
        }
        kept[start + place] = applicant;
    }
}
