package org.qingmiao.child.likeness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.qingmiao.calculators.identity.ChineseNames;
import org.qingmiao.calculators.identity.LinkRule;
import org.qingmiao.calculators.identity.LinkageModel;
import org.qingmiao.calculators.identity.NameAgreement;
import org.qingmiao.calculators.identity.PatternCounts;
import org.qingmiao.child.ChildStatement.Birth;
import org.qingmiao.child.likeness.ChildLikeness.Aspect;
import org.qingmiao.child.likeness.ChildLikeness.Evidence;

/**
 * Compares children by the model of Fellegi and Sunter. The probabilities are ours (inference), for a district of a hundred
 * thousand children: how often an aspect agrees among entries of one child, and among those of two.
 */
public final class LikenessModel {
    /** Nothing is linked by weight alone: from its lower threshold on, a person looks. */
    static final LinkRule RULE = new LinkRule(8, Double.POSITIVE_INFINITY);

    private static final int NEAR = 1;
    private static final int EQUAL = 2;
    private static final double[][] ONE_CHILD = {
        {0.03, 0.97}, {0.03, 0.03, 0.02, 0.04, 0.02, 0.86}, {0.02, 0.05, 0.93}, {0.01, 0.99}, {0.3, 0.7}
    };
    private static final double[][] TWO_CHILDREN = {
        {0.999999, 0.000001},
        {0.985, 0.004, 0.004, 0.004, 0.0005, 0.0025},
        {0.93, 0.0696, 0.0004},
        {0.5, 0.5},
        {0.998, 0.002}
    };
    private static final LinkageModel MODEL = new LinkageModel(ONE_CHILD, TWO_CHILDREN, 0.00001);

    private LikenessModel() {}

    public static ChildLikeness compare(ChildTraits one, ChildTraits other) {
        int number = number(one, other);
        int name = name(one, other);
        int birth = birth(one, other);
        int sex = sex(one, other);
        int[] pattern = {number, name, birth, sex, phone(one, other)};
        List<Evidence> evidence = new ArrayList<>();
        Aspect[] aspects = Aspect.values();
        for (int i = 0; i < pattern.length; i++) {
            evidence.add(new Evidence(aspects[i], pattern[i], MODEL.weight(i, pattern[i])));
        }
        boolean names = name >= NameAgreement.SIMILAR_SOUND.level();
        boolean sameNumber = number == 1;
        boolean sameBirth = birth == EQUAL;
        boolean named = !one.given().isEmpty() && !other.given().isEmpty();
        boolean certain = sameNumber && one.valid() && other.valid() && sameBirth && sex == 1 && (names || !named);
        return new ChildLikeness(evidence, MODEL.weight(pattern), sameBirth && named && !names && !sameNumber, certain);
    }

    private static int number(ChildTraits one, ChildTraits other) {
        if (one.number().isEmpty() || other.number().isEmpty() || one.valid() != other.valid()) {
            return PatternCounts.UNKNOWN;
        }
        return one.number().equalsIgnoreCase(other.number()) ? 1 : 0;
    }

    private static int name(ChildTraits one, ChildTraits other) {
        boolean known = !one.given().isEmpty() && !other.given().isEmpty();
        return known ? ChineseNames.compare(one.name(), other.name()).level() : PatternCounts.UNKNOWN;
    }

    private static int birth(ChildTraits one, ChildTraits other) {
        Optional<Birth> a = one.birth();
        Optional<Birth> b = other.birth();
        if (a.isEmpty() || b.isEmpty()) {
            return PatternCounts.UNKNOWN;
        }
        if (a.get().isExact() && b.get().isExact()) {
            return a.get().day().equals(b.get().day()) ? EQUAL : near(a.get(), b.get());
        }
        return a.get().day().getYear() == b.get().day().getYear() ? NEAR : 0;
    }

    /** The month or the day mistyped, or both exchanged. */
    private static int near(Birth a, Birth b) {
        boolean year = a.day().getYear() == b.day().getYear();
        boolean one = a.day().getMonthValue() == b.day().getMonthValue()
                || a.day().getDayOfMonth() == b.day().getDayOfMonth();
        boolean exchanged = a.day().getMonthValue() == b.day().getDayOfMonth()
                && a.day().getDayOfMonth() == b.day().getMonthValue();
        return year && (one || exchanged) ? NEAR : 0;
    }

    private static int sex(ChildTraits one, ChildTraits other) {
        if (one.sex().isEmpty() || other.sex().isEmpty()) {
            return PatternCounts.UNKNOWN;
        }
        return one.sex().equals(other.sex()) ? 1 : 0;
    }

    private static int phone(ChildTraits one, ChildTraits other) {
        if (one.phones().isEmpty() || other.phones().isEmpty()) {
            return PatternCounts.UNKNOWN;
        }
        return Collections.disjoint(one.phones(), other.phones()) ? 0 : 1;
    }
}
