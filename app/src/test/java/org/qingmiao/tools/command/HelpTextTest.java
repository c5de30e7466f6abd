package org.qingmiao.tools.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qingmiao.platform.Lang;
import org.qingmiao.tools.Calculator;
import org.qingmiao.tools.ChosenOptions;
import org.qingmiao.tools.FileCalculator;
import org.qingmiao.tools.run.Calculators;
import org.qingmiao.tools.run.OptionCombinations;

class HelpTextTest {
    static List<String> names() {
        return Calculators.ALL.stream()
                .filter(calculator -> !(calculator instanceof FileCalculator))
                .map(calculator -> calculator.about().name())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_example_runs(String name) {
        String example = Calculators.named(name).orElseThrow().about().example();
        Cli cli = Cli.run(name + " " + example);
        assertThat(cli.status()).as(cli.err()).isZero();
        assertThat(cli.out()).isNotBlank();
        assertThat(cli.out()).doesNotContain(" ! ");
        assertThat(Cli.run(name + " --help").out()).contains("./qm calc " + name + " " + example);
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_language_and_the_form_of_the_answer_are_explained(String name) {
        assertThat(Cli.run(name + " --help").out()).contains("--lang", "[zh / en]", "--format", "--help");
        assertThat(Cli.run(name + " --help --lang zh").out()).contains("--lang", "语言；默认随终端");
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_input_choice_and_result_is_explained(String name) {
        Calculator calculator = Calculators.named(name).orElseThrow();
        for (ChosenOptions chosenOptions : OptionCombinations.of(calculator.choices())) {
            String page = HelpText.of(calculator, chosenOptions, Lang.ZH);
            calculator
                    .shape(chosenOptions)
                    .inputs()
                    .forEach(inputColumn -> assertThat(page)
                            .contains(inputColumn.name(), inputColumn.text().zh()));
            calculator
                    .shape(chosenOptions)
                    .outputNames()
                    .forEach(output -> assertThat(page).contains(output));
            calculator.choices().forEach(calculatorOption -> assertThat(page).contains("--" + calculatorOption.name()));
        }
    }
}
