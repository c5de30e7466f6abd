package org.qingmiao.tools;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingmiao.calculators.development.SignScreening;
import org.qingmiao.calculators.growth.Age;
import org.qingmiao.platform.Text;

/** {@code development}: screening of development by the warning signs of the child's (corrected) age. */
final class DevelopmentCalculator implements RowCalculator {
    private static final Input REGRESSION =
            Input.yesNo("regression", "曾有的语言或社交能力倒退", "speech or social abilities were lost");
    private static final List<Input> SIGNS = List.of(sign(1), sign(2), sign(3), sign(4));
    private static final List<Input> INPUTS = inputs();
    private static final List<Output> OUTPUTS = List.of(
            Output.of("form_months", "mo", "适用的筛查月龄", "age of the form"),
            Output.of("result", "", "筛查结果", "result"),
            Output.of("referred", "", "需转诊复筛", "second screening needed"),
            Output.of("signs", "", "出现的征象（序号）", "signs present (numbers)"));
    private static final Text STANDARD =
            new Text("儿童心理行为发育问题预警征象筛查表", "Warning signs of developmental problems in children");

    private static Input sign(int number) {
        return Input.yesNo("sign_" + number, "第 " + number + " 项征象出现", "sign " + number + " present");
    }

    private static List<Input> inputs() {
        List<Input> inputs = new java.util.ArrayList<>(GrowthInputs.AGES);
        inputs.addAll(SIGNS);
        inputs.add(REGRESSION);
        return inputs;
    }

    @Override
    public About about() {
        return new About(
                "development",
                new Text("发育预警征象筛查", "Screening of development"),
                new Text(
                        "国家基本公共卫生服务规范（第三版）0-6 岁儿童健康管理；英文为本项目翻译",
                        "National basic public health services, third edition; the English wording is ours"),
                "--age_months 12 --sign_1 n --sign_2 n --sign_3 y --sign_4 n");
    }

    @Override
    public Shape shape(Choices choices) {
        return new Shape(List.of(GrowthInputs.AGE_NEED), INPUTS, OUTPUTS, STANDARD);
    }

    @Override
    public RowComputation prepare(Choices choices) {
        return DevelopmentCalculator::compute;
    }

    private static void compute(Row row, Results results) {
        Age age = GrowthInputs.age(row);
        if (age == null) {
            return;
        }
        Map<Integer, SignScreening.Answer> answers = new HashMap<>();
        for (int i = 0; i < SIGNS.size(); i++) {
            SignScreening.Answer answer = answer(row.yesNo(SIGNS.get(i)));
            answers.put(i + 1, answer);
        }
        SignScreening screening = SignScreening.of(age, answers, Boolean.TRUE.equals(row.yesNo(REGRESSION)));
        screening.column().ifPresent(months -> results.count("form_months", months));
        results.word("result", screening.result().name().toLowerCase(Locale.ROOT));
        results.yesNo("referred", screening.result().isReferred());
        results.word(
                "signs",
                screening.signs().stream()
                        .map(sign -> Integer.toString(sign.number()))
                        .collect(Collectors.joining(" ")));
    }

    private static SignScreening.Answer answer(@Nullable Boolean present) {
        if (present == null) {
            return SignScreening.Answer.NOT_CHECKED;
        }
        return present ? SignScreening.Answer.PRESENT : SignScreening.Answer.ABSENT;
    }
}
