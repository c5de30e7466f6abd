package org.qingmiao.calculators.development;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.calculators.growth.Age;

/**
 * A screening by warning signs, judged. Not a diagnosis.
 *
 * <p>Source: 儿童心理行为发育问题预警征象筛查表, 国家基本公共卫生服务规范（第三版）.
 *
 * @param column the age of the form in months; empty before the first one
 * @param signs the signs that were present
 * @param result what follows
 */
public record SignScreening(Optional<Integer> column, List<WarningSign> signs, Result result) {
    public SignScreening {
        signs = List.copyOf(signs);
    }

    /** What was seen of one sign. */
    public enum Answer {
        PRESENT,
        ABSENT,
        NOT_CHECKED
    }

    /** What a screening says. */
    public enum Result {
        /** One sign or a loss of abilities is enough: second screening, and guidance for the family at once. */
        POSITIVE,
        /** All four signs were checked and are absent. */
        NEGATIVE,
        /** Something was not checked and nothing is present: screen again. */
        INCOMPLETE,
        /** The form has no column yet for this age. */
        NOT_DUE;

        /** Whether the child goes to the second screening. */
        public boolean isReferred() {
            return this == POSITIVE;
        }
    }

    /**
     * Judges the answers for a child.
     *
     * @param age corrected where the child was born before term, until 24 months
     * @param answers by number of the sign, 1 to 4; a number that is not there was not checked
     * @param regression whether speech or social abilities were lost, which is positive at any age
     * @throws IllegalArgumentException naming the number of a sign that the form does not have
     */
    public static SignScreening of(Age age, Map<Integer, Answer> answers, boolean regression) {
        answers.keySet().forEach(SignScreening::requireNumber);
        Optional<Integer> column = WarningSigns.columnFor(age);
        List<WarningSign> present = new ArrayList<>();
        boolean complete = true;
        for (WarningSign sign : column.map(WarningSigns::at).orElse(List.of())) {
            Answer answer = answers.getOrDefault(sign.number(), Answer.NOT_CHECKED);
            complete &= answer != Answer.NOT_CHECKED;
            if (answer == Answer.PRESENT) {
                present.add(sign);
            }
        }
        return new SignScreening(column, present, result(column, regression || !present.isEmpty(), complete));
    }

    private static void requireNumber(int number) {
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("answers: the form has no sign " + number);
        }
    }

    private static Result result(Optional<Integer> column, boolean positive, boolean complete) {
        if (positive) {
            return Result.POSITIVE;
        }
        if (column.isEmpty()) {
            return Result.NOT_DUE;
        }
        return complete ? Result.NEGATIVE : Result.INCOMPLETE;
    }
}
