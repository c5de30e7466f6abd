package org.qingmiao.register.function;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingmiao.calculators.vision.Acuity;
import org.qingmiao.expression.Environment;
import org.qingmiao.expression.Environment.Function;
import org.qingmiao.expression.ExpressionType;
import org.qingmiao.expression.ExpressionType.Slot;
import org.qingmiao.expression.Rational;

/**
 * The one list of functions by which expressions ask calculators: {@code growth.waz(sex, birth, on, weight)}. Each is one
 * result of a calculator of {@code qm calc} over some of its inputs; an impossible value gives nothing. A register that
 * needs several results of one call binds it ({@code judged:}).
 */
public final class RecordFunctions {
    private static final ExpressionType WORDS = new ExpressionType.Words();
    private static final ExpressionType DAY = new ExpressionType.Day();
    private static final ExpressionType YES_NO = new ExpressionType.YesNo();
    private static final ExpressionType Z = new ExpressionType.Decimal(2);
    private static final String DATED = "sex birth_date measured_on ";

    private static final List<Offered> OFFERED = List.of(
            new Offered("identity.valid", "identity", Map.of(), "id_number", "valid", YES_NO),
            new Offered("identity.birth", "identity", Map.of(), "id_number", "birth_date", DAY),
            new Offered("identity.sex", "identity", Map.of(), "id_number", "sex", code("sex", "M", "F")),
            new Offered("identity.division", "identity", Map.of(), "id_number", "division_code", WORDS),
            new Offered("growth.waz", "growth", Map.of(), DATED + "weight_kg", "wfa_z", Z),
            new Offered("growth.haz", "growth", Map.of(), DATED + "height_cm", "hfa_z", Z),
            new Offered("growth.whz", "growth", Map.of(), DATED + "weight_kg height_cm", "wfh_z", Z),
            new Offered("growth.bmiz", "growth", Map.of(), DATED + "weight_kg height_cm", "bmi_z", Z),
            new Offered("growth.hcz", "growth", Map.of(), DATED + "head_cm", "hc_z", Z),
            new Offered(
                    "growth.school",
                    "growth",
                    Map.of("standard", "school"),
                    DATED + "weight_kg height_cm",
                    "weight_class",
                    code("weight-class", "normal", "overweight", "obese", "mild_wasting", "moderate_severe_wasting")),
            new Offered(
                    "anaemia.grade",
                    "anaemia",
                    Map.of(),
                    "hb_g_l age_months",
                    "class",
                    code("anaemia-class", "none", "mild", "moderate", "severe", "anaemia")),
            new Offered(
                    "vision.grade",
                    "vision",
                    Map.of(),
                    "age_years ucva_right ucva_left",
                    "grade",
                    code("vision-grade", "none", "mild", "moderate", "severe")),
            new Offered("vision.poor", "vision", Map.of(), "age_years ucva_right ucva_left", "poor_vision", YES_NO));

    private final Map<String, CalculatorRun> runs = new HashMap<>();

    /**
     * One function.
     *
     * @param inputs of the calculator, in the order of the arguments
     * @param result of the calculator
     */
    private record Offered(
            String name,
            String calculator,
            Map<String, String> options,
            String inputs,
            String result,
            ExpressionType type) {
        List<String> inputNames() {
            return List.of(inputs.split(" ", -1));
        }
    }

    private static ExpressionType code(String list, String... codes) {
        return new ExpressionType.Code(list, Set.of(codes));
    }

    /** Adds the functions to what a register can name. */
    public static Environment.Builder declare(Environment.Builder builder) {
        for (Offered offered : OFFERED) {
            List<ExpressionType> parameters = offered.inputNames().stream()
                    .map(RecordFunctions::parameter)
                    .toList();
            builder.function(
                    offered.name(), new Function(parameters, constants -> Optional.of(new Slot(offered.type(), true))));
        }
        ExpressionType decimal = new ExpressionType.Decimal(9);
        Slot mark = new Slot(new ExpressionType.Decimal(1), true);
        return builder.function("five_mark", new Function(List.of(decimal), constants -> Optional.of(mark)));
    }

    private static ExpressionType parameter(String input) {
        return switch (input) {
            case "sex", "id_number" -> WORDS;
            case "birth_date", "measured_on" -> DAY;
            default -> new ExpressionType.Decimal(9);
        };
    }

    /** Whether this is one of them. */
    public static boolean has(String name) {
        return name.equals("five_mark")
                || OFFERED.stream().anyMatch(o -> o.name().equals(name));
    }

    /** Runs one; nothing if a value cannot be or the standard has no answer. */
    public @Nullable Object call(String name, List<Object> arguments) {
        if (name.equals("five_mark")) {
            double decimal = ((Rational) arguments.getFirst()).doubleValue();
            return decimal > 0
                    ? Rational.of(BigDecimal.valueOf(Acuity.fiveMarks(decimal))).rounded(1)
                    : null;
        }
        Offered offered =
                OFFERED.stream().filter(o -> o.name().equals(name)).findFirst().orElseThrow();
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            values.put(offered.inputNames().get(i), arguments.get(i));
        }
        String cell = runs.computeIfAbsent(
                        name,
                        n -> CalculatorRun.of(offered.calculator(), offered.options())
                                .orElseThrow())
                .run(values)
                .results()
                .get(offered.result());
        return cell == null ? null : value(cell, offered.type());
    }

    /** A cell of a calculator as a value of a type; nothing if it is none of it. */
    public static @Nullable Object value(String cell, ExpressionType type) {
        return switch (type) {
            case ExpressionType.YesNo t -> cell.equals("y");
            case ExpressionType.Day t -> LocalDate.parse(cell);
            case ExpressionType.Code t -> t.codes().contains(cell) ? cell : null;
            case ExpressionType.Words t -> cell;
            default -> cell.matches("-?\\d+(\\.\\d+)?") ? Rational.of(new BigDecimal(cell)) : null;
        };
    }
}
