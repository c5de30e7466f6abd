package org.qingmiao.tools;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qingmiao.calculators.vision.Eye;
import org.qingmiao.calculators.vision.Rules;
import org.qingmiao.calculators.vision.Screening;
import org.qingmiao.platform.Text;

/** {@code vision}: grades of acuity, degrees of refraction, screening for myopia. */
final class VisionCalculator implements RowCalculator {
    private static final String RULES = "rules";
    private static final Input AGE =
            Input.decimal("age_years", "y", "年龄", "age").from("0").to("130");
    private static final Input ACUITY_RIGHT = acuity("ucva_right", "右眼裸眼视力（5 分记录）", "right eye, uncorrected (5-mark)");
    private static final Input ACUITY_LEFT = acuity("ucva_left", "左眼裸眼视力（5 分记录）", "left eye, uncorrected (5-mark)");
    private static final Input SPHERE_RIGHT = dioptre("sphere_right", "40", "右眼球镜", "right eye, sphere");
    private static final Input SPHERE_LEFT = dioptre("sphere_left", "40", "左眼球镜", "left eye, sphere");
    private static final Input CYLINDER_RIGHT = dioptre("cyl_right", "20", "右眼柱镜", "right eye, cylinder");
    private static final Input CYLINDER_LEFT = dioptre("cyl_left", "20", "左眼柱镜", "left eye, cylinder");
    private static final Input CYCLOPLEGIC = Input.yesNo("cycloplegic", "是否散瞳（睫状肌麻痹）", "measured under cycloplegia");

    private static final List<Input> INPUTS = List.of(
            AGE, ACUITY_RIGHT, ACUITY_LEFT, SPHERE_RIGHT, SPHERE_LEFT, CYLINDER_RIGHT, CYLINDER_LEFT, CYCLOPLEGIC);
    private static final List<Output> OUTPUTS = List.of(
            Output.of("se_right", "D", "右眼等效球镜", "right eye, spherical equivalent"),
            Output.of("se_left", "D", "左眼等效球镜", "left eye, spherical equivalent"),
            Output.of("poor_vision", "", "视力不良", "poor vision"),
            Output.of("grade", "", "视力不良程度（较差眼）", "grade of the worse eye"),
            Output.of("screening_myopia", "", "筛查性近视", "screening myopia"),
            Output.of("degree_right", "", "右眼屈光程度", "right eye, degree"),
            Output.of("degree_left", "", "左眼屈光程度", "left eye, degree"),
            Output.of("anisometropia_d", "D", "屈光参差", "anisometropia"));

    private static Input acuity(String name, String zh, String en) {
        return Input.decimal(name, "", zh, en).from("3.0").to("5.3");
    }

    private static Input dioptre(String name, String limit, String zh, String en) {
        return Input.decimal(name, "D", zh, en).from("-" + limit).to(limit);
    }

    @Override
    public About about() {
        return new About(
                "vision",
                new Text("视力与屈光筛查", "Vision and refraction screening"),
                new Text(
                        "儿童青少年近视防控适宜技术指南、GB 11533-2011；2024 规则取自公开程序，见 calculators/INTERPRETATION.md",
                        "Guide to myopia prevention in children, GB 11533-2011; the rules of 2024 as a public program has them, see calculators/INTERPRETATION.md"),
                "--age_years 8 --ucva_right 4.8 --sphere_right -0.25 --cyl_right -0.75");
    }

    @Override
    public List<Choice> choices() {
        return List.of(Choice.of(RULES, "规则版本", "edition of the rules", "2018", "2024"));
    }

    @Override
    public Shape shape(Choices choices) {
        String edition = choices.text(RULES);
        return new Shape(
                Need.each("age_years"),
                INPUTS,
                OUTPUTS,
                new Text("视力筛查规则 " + edition, "vision screening rules " + edition));
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
            results.notAvailable("6 岁以下没有视力分级", "no grades of acuity under 6 years");
        }
    }

    private static String word(Optional<? extends Enum<?>> value) {
        return value.map(word -> word.name().toLowerCase(Locale.ROOT)).orElse("");
    }
}
