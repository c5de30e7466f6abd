package org.qingmiao.child.likeness;

import java.util.List;
import org.qingmiao.calculators.identity.LinkRule.Decision;

/**
 * What speaks for two children being one, and what against it.
 *
 * @param weight in bits: above zero for one child, below for two
 * @param twins whether they may be twins: born on one day, with names that differ
 * @param certain whether number, birth and sex are equal and nothing speaks against it, so that nobody need look
 */
public record ChildLikeness(List<Evidence> evidence, double weight, boolean twins, boolean certain) {
    public ChildLikeness {
        evidence = List.copyOf(evidence);
    }

    /** What is compared. */
    public enum Aspect {
        NUMBER,
        NAME,
        BIRTH,
        SEX,
        PHONE
    }

    /** How strongly something speaks. */
    public enum Strength {
        STRONGLY_FOR,
        FOR,
        NOTHING,
        AGAINST,
        STRONGLY_AGAINST;

        static Strength of(double weight) {
            if (Math.abs(weight) < 0.5) {
                return NOTHING;
            }
            if (weight > 0) {
                return weight >= STRONG ? STRONGLY_FOR : FOR;
            }
            return -weight >= STRONG ? STRONGLY_AGAINST : AGAINST;
        }

        private static final double STRONG = 4;
    }

    /**
     * What one aspect says.
     *
     * @param level how far it agrees, 0 not at all; below 0 where one side is unknown
     */
    public record Evidence(Aspect aspect, int level, double weight) {
        public boolean isKnown() {
            return level >= 0;
        }

        public Strength strength() {
            return Strength.of(weight);
        }
    }

    /** Whether a person should look. */
    public boolean isProposed() {
        return !twins && LikenessModel.RULE.decide(weight) != Decision.NOT_LINKED;
    }
}
