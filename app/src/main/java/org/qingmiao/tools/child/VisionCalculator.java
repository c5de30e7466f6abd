package org.qingmiao.tools.child;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qingmiao.calculators.vision.Eye;
import org.qingmiao.calculators.vision.Screening;
import org.qingmiao.calculators.vision.VisionRules;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.tools.CalculatorDescription;
import org.qingmiao.tools.CalculatorOption;
import org.qingmiao.tools.CaseRow;
import org.qingmiao.tools.ChosenOptions;
import org.qingmiao.tools.InputColumn;
import org.qingmiao.tools.OutputColumn;
import org.qingmiao.tools.RequiredColumns;
import org.qingmiao.tools.ResultRow;
import org.qingmiao.tools.RowCalculator;
import org.qingmiao.tools.TableShape;

/** {@code vision}: grades of acuity, degrees of refraction, screening for myopia. */
public final class VisionCalculator implements RowCalculator {
    private static final Text NO_TABLE = ResultRow.noTable(Messages.of("tools.no_table.vision"));
    private static final String RULES = "rules";
    private static final InputColumn AGE = InputColumn.decimal(
                    "age_years", "y", Messages.of("tools.input.vision.age_years"))
            .from("0")
            .to("130");
    private static final InputColumn ACUITY_RIGHT = acuity("ucva_right", Messages.of("tools.input.vision.ucva_right"));
    private static final InputColumn ACUITY_LEFT = acuity("ucva_left", Messages.of("tools.input.vision.ucva_left"));
    private static final InputColumn SPHERE_RIGHT =
            dioptre("sphere_right", "40", Messages.of("tools.input.vision.sphere_right"));
    private static final InputColumn SPHERE_LEFT =
            dioptre("sphere_left", "40", Messages.of("tools.input.vision.sphere_left"));
    private static final InputColumn CYLINDER_RIGHT =
            dioptre("cyl_right", "20", Messages.of("tools.input.vision.cyl_right"));
    private static final InputColumn CYLINDER_LEFT =
            dioptre("cyl_left", "20", Messages.of("tools.input.vision.cyl_left"));
    private static final InputColumn CYCLOPLEGIC =
            InputColumn.yesNo("cycloplegic", Messages.of("tools.input.vision.cycloplegic"));

    private static final List<InputColumn> INPUTS = List.of(
            AGE, ACUITY_RIGHT, ACUITY_LEFT, SPHERE_RIGHT, SPHERE_LEFT, CYLINDER_RIGHT, CYLINDER_LEFT, CYCLOPLEGIC);
    private static final List<OutputColumn> OUTPUTS = List.of(
            OutputColumn.of("se_right", "D", Messages.of("tools.output.vision.se_right")),
            OutputColumn.of("se_left", "D", Messages.of("tools.output.vision.se_left")),
            OutputColumn.of("poor_vision", "", Messages.of("tools.output.vision.poor_vision")),
            OutputColumn.of("grade", "", Messages.of("tools.output.vision.grade")),
            OutputColumn.of("screening_myopia", "", Messages.of("tools.output.vision.screening_myopia")),
            OutputColumn.of("degree_right", "", Messages.of("tools.output.vision.degree_right")),
            OutputColumn.of("degree_left", "", Messages.of("tools.output.vision.degree_left")),
            OutputColumn.of("anisometropia_d", "D", Messages.of("tools.output.vision.anisometropia_d")));

    private static InputColumn acuity(String name, Text text) {
        return InputColumn.decimal(name, "", text).from("3.0").to("5.3");
    }

    private static InputColumn dioptre(String name, String limit, Text text) {
        return InputColumn.decimal(name, "D", text).from("-" + limit).to(limit);
    }

    @Override
    public CalculatorDescription about() {
        return new CalculatorDescription(
                "vision",
                Messages.of("tools.title.vision"),
                Messages.of("tools.source.vision"),
                "--age_years 8 --ucva_right 4.8 --sphere_right -0.25 --cyl_right -0.75");
    }

    @Override
    public List<CalculatorOption> choices() {
        return List.of(CalculatorOption.of(RULES, Messages.of("tools.option.vision.rules"), "2018", "2024"));
    }

    @Override
    public TableShape shape(ChosenOptions chosenOptions) {
        String edition = chosenOptions.text(RULES);
        return new TableShape(
                RequiredColumns.each("age_years"), INPUTS, OUTPUTS, Messages.of("tools.norm.vision", edition));
    }

    @Override
    public RowComputation prepare(ChosenOptions chosenOptions) {
        VisionRules visionRules = VisionRules.of(chosenOptions.text(RULES));
        return (caseRow, resultRow) -> compute(visionRules, caseRow, resultRow);
    }

    private static void compute(VisionRules visionRules, CaseRow caseRow, ResultRow resultRow) {
        Eye right =
                new Eye(caseRow.decimal(ACUITY_RIGHT), caseRow.decimal(SPHERE_RIGHT), caseRow.decimal(CYLINDER_RIGHT));
        Eye left = new Eye(caseRow.decimal(ACUITY_LEFT), caseRow.decimal(SPHERE_LEFT), caseRow.decimal(CYLINDER_LEFT));
        boolean cycloplegic = Boolean.TRUE.equals(caseRow.yesNo(CYCLOPLEGIC));
        Screening screening = new Screening(caseRow.decimal(AGE), right, left, cycloplegic, visionRules);
        resultRow.decimal("se_right", right.sphericalEquivalent().orElse(null));
        resultRow.decimal("se_left", left.sphericalEquivalent().orElse(null));
        resultRow.yesNo("poor_vision", screening.poorVision().orElse(null));
        resultRow.word("grade", word(screening.grade()));
        resultRow.yesNo("screening_myopia", screening.screeningMyopia().orElse(null));
        resultRow.word("degree_right", word(screening.degree(right)));
        resultRow.word("degree_left", word(screening.degree(left)));
        resultRow.decimal("anisometropia_d", screening.anisometropia().orElse(null));
        boolean seen = caseRow.has(ACUITY_RIGHT) || caseRow.has(ACUITY_LEFT);
        if (seen && caseRow.has(AGE) && !resultRow.any()) {
            resultRow.notAvailable(NO_TABLE);
        }
    }

    private static String word(Optional<? extends Enum<?>> value) {
        return value.map(word -> word.name().toLowerCase(Locale.ROOT)).orElse("");
    }
}
