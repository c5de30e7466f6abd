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

    /** The points of those kept, beside them, so that a comparison seldom has to look elsewhere. */
    private final double[] keptPoints;

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
        this.keptPoints = new double[kept.length];
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
            int at = preferences.at(applicant, choice[applicant]);
            int school = preferences.schoolAt(at);
            if (!priorities.admissible(at) || starts[school + 1] == starts[school]) {
                continue;
            }
            double points = priorities.deciding(at);
            if (sizes[school] < starts[school + 1] - starts[school]) {
                add(school, applicant, points);
                return NOBODY;
            }
            int last = kept[starts[school]];
            if (before(applicant, points, starts[school])) {
                sink(school, applicant, points);
                choice[last]++;
                return last;
            }
        }
        return NOBODY;
    }

    /** Whether an applicant goes before the one who is kept at a place. */
    private boolean before(int applicant, double points, int place) {
        if (points != keptPoints[place]) {
            return points > keptPoints[place];
        }
        return priorities.ranking().place(applicant) < priorities.ranking().place(kept[place]);
    }

    private void add(int school, int applicant, double points) {
        int start = starts[school];
        int place = sizes[school]++;
        while (place > 0) {
            int above = (place - 1) >>> 1;
            if (before(applicant, points, start + above)) {
                break;
            }
            move(start + above, start + place);
            place = above;
        }
        put(start + place, applicant, points);
    }

    /** Puts an applicant on top in the place of the last one, and down to where they belong. */
    private void sink(int school, int applicant, double points) {
        int start = starts[school];
        int size = sizes[school];
        int place = 0;
        for (int child = 1; child < size; child = 2 * place + 1) {
            if (child + 1 < size && before(kept[start + child], keptPoints[start + child], start + child + 1)) {
                child++;
            }
            if (!before(applicant, points, start + child)) {
                break;
            }
            move(start + child, start + place);
            place = child;
        }
        put(start + place, applicant, points);
    }

    private void move(int from, int to) {
        kept[to] = kept[from];
        keptPoints[to] = keptPoints[from];
    }

    private void put(int place, int applicant, double points) {
        kept[place] = applicant;
        keptPoints[place] = points;
    }
}
