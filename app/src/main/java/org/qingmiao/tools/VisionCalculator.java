package org.qingmiao.tools;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qingmiao.calculators.vision.Eye;
import org.qingmiao.calculators.vision.Rules;
import org.qingmiao.calculators.vision.Screening;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/** {@code vision}: grades of acuity, degrees of refraction, screening for myopia. */
final class VisionCalculator implements RowCalculator {
    private static final String RULES = "rules";
    private static final Input AGE = Input.decimal("age_years", "y", Messages.of("tools.vision.input.age_years"))
            .from("0")
            .to("130");
    private static final Input ACUITY_RIGHT = acuity("ucva_right", Messages.of("tools.vision.input.ucva_right"));
    private static final Input ACUITY_LEFT = acuity("ucva_left", Messages.of("tools.vision.input.ucva_left"));
    private static final Input SPHERE_RIGHT =
            dioptre("sphere_right", "40", Messages.of("tools.vision.input.sphere_right"));
    private static final Input SPHERE_LEFT =
            dioptre("sphere_left", "40", Messages.of("tools.vision.input.sphere_left"));
    private static final Input CYLINDER_RIGHT = dioptre("cyl_right", "20", Messages.of("tools.vision.input.cyl_right"));
    private static final Input CYLINDER_LEFT = dioptre("cyl_left", "20", Messages.of("tools.vision.input.cyl_left"));
    private static final Input CYCLOPLEGIC = Input.yesNo("cycloplegic", Messages.of("tools.vision.input.cycloplegic"));

    private static final List<Input> INPUTS = List.of(
            AGE, ACUITY_RIGHT, ACUITY_LEFT, SPHERE_RIGHT, SPHERE_LEFT, CYLINDER_RIGHT, CYLINDER_LEFT, CYCLOPLEGIC);
    private static final List<Output> OUTPUTS = List.of(
            Output.of("se_right", "D", Messages.of("tools.vision.output.se_right")),
            Output.of("se_left", "D", Messages.of("tools.vision.output.se_left")),
            Output.of("poor_vision", "", Messages.of("tools.vision.output.poor_vision")),
            Output.of("grade", "", Messages.of("tools.vision.output.grade")),
            Output.of("screening_myopia", "", Messages.of("tools.vision.output.screening_myopia")),
            Output.of("degree_right", "", Messages.of("tools.vision.output.degree_right")),
            Output.of("degree_left", "", Messages.of("tools.vision.output.degree_left")),
            Output.of("anisometropia_d", "D", Messages.of("tools.vision.output.anisometropia_d")));

    private static Input acuity(String name, Text text) {
        return Input.decimal(name, "", text).from("3.0").to("5.3");
    }

    private static Input dioptre(String name, String limit, Text text) {
        return Input.decimal(name, "D", text).from("-" + limit).to(limit);
    }

    @Override
    public About about() {
        return new About(
                "vision",
                Messages.of("tools.vision.title"),
                Messages.of("tools.vision.source"),
                "--age_years 8 --ucva_right 4.8 --sphere_right -0.25 --cyl_right -0.75");
    }

    @Override
    public List<Choice> choices() {
        return List.of(Choice.of(RULES, Messages.of("tools.vision.option.rules"), "2018", "2024"));
    }

    @Override
    public Shape shape(Choices choices) {
        String edition = choices.text(RULES);
        return new Shape(
                Need.each("age_years"), INPUTS, OUTPUTS, Messages.of("tools.vision.vision_screening_rules", edition));
    }

    @Override
    public RowComputation prepare(Choices choices) {
        Rules rules = Rules.of(choices.text(RULES));
        return (row, results) -> compute(rules, row, results);
    }

    private static void compute(Rules rules, Row row, Results results) {
        Eye right = new Eye(row.decimal(ACUITY_RIGHT), row.decimal(SPHERE_RIGHT), row.decimal(CYLINDER_RIGHT));
        Eye left = new Eye(row.decimal(ACUITY_LEFT), row.decimal(SPHERE_LEFT), row.decimal(CYLINDER_LEFT));
        boolean cycloplegic = Boolean.TRUE.equals(row.yesNo(CYCLOPLEGIC));
        Screening screening = new Screening(row.decimal(AGE), right, left, cycloplegic, rules);
        results.decimal("se_right", right.sphericalEquivalent().orElse(null));
        results.decimal("se_left", left.sphericalEquivalent().orElse(null));
        results.yesNo("poor_vision", screening.poorVision().orElse(null));
        results.word("grade", word(screening.grade()));
        results.yesNo("screening_myopia", screening.screeningMyopia().orElse(null));
        results.word("degree_right", word(screening.degree(right)));
        results.word("degree_left", word(screening.degree(left)));
        results.decimal("anisometropia_d", screening.anisometropia().orElse(null));
        boolean seen = row.has(ACUITY_RIGHT) || row.has(ACUITY_LEFT);
        if (seen && row.has(AGE) && !results.any()) {
            results.notAvailable(Messages.of("tools.vision.no_grades_acuity_under_6"));
        }
    }

    private static String word(Optional<? extends Enum<?>> value) {
        return value.map(word -> word.name().toLowerCase(Locale.ROOT)).orElse("");
    }
}
