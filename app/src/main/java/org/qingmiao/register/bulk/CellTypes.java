package org.qingmiao.register.bulk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qingmiao.field.CodeType;
import org.qingmiao.field.CodesType;
import org.qingmiao.field.DayType;
import org.qingmiao.field.FieldType;
import org.qingmiao.field.MinuteType;
import org.qingmiao.field.Option;
import org.qingmiao.field.ScaledType;
import org.qingmiao.field.TextType;
import org.qingmiao.field.WholeType;
import org.qingmiao.field.YesNoType;
import org.qingmiao.platform.Messages;
import org.qingmiao.register.decision.TableSet;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.definition.RegisterField;

/**
 * What one cell can hold of a field. What the cell takes is judged by the definition afterwards, as in a form.
 *
 * @param today on which codes are chosen
 */
record CellTypes(TableSet tables, UnitChoices units, LocalDate today) {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final int LINE = 500;
    private static final int LONG = 10_000;
    /** As many digits as records keep of a number. */
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(18).subtract(BigDecimal.ONE);

    /** Nothing where one cell is not enough, or cannot say surely who or what is meant. */
    Optional<FieldType<?>> of(RegisterField field) {
        if (field.limits().list() > 1) {
            return Optional.empty();
        }
        return switch (field.kind()) {
            case FieldKind.Line k -> Optional.of(TextType.line(LINE));
            case FieldKind.PersonName k -> Optional.of(TextType.line(LINE));
            case FieldKind.ResidentId k -> Optional.of(TextType.line(LINE));
            case FieldKind.Phone k -> Optional.of(TextType.line(LINE));
            // A place in words, without a point on the map.
            case FieldKind.Place k -> Optional.of(TextType.line(LINE));
            // The whole number of a paper.
            case FieldKind.Child k -> Optional.of(TextType.line(LINE));
            case FieldKind.LongText k -> Optional.of(TextType.paragraphs(LONG));
            case FieldKind.Code k -> Optional.of(orAbsent(options(k.list()), field));
            case FieldKind.Unit k -> Optional.of(orAbsent(units.of(k.unitKind()).options(), field));
            case FieldKind.Codes k -> Optional.of(new CodesType(new CodeType(options(k.list()))));
            case FieldKind.YesNo k ->
                Optional.of(new YesNoType(Messages.of("registers.value.yes"), Messages.of("registers.value.no")));
            case FieldKind.Whole k -> Optional.of(whole(field.limits()));
            case FieldKind.Scaled k -> Optional.of(scaled(k.scale(), field.limits()));
            case FieldKind.Day k when k.precise() -> Optional.of(DayType.any());
            case FieldKind.Moment k -> Optional.of(new MinuteType(ZONE));
            default -> Optional.empty();
        };
    }

    /** What is chosen, or why there is none. */
    private static CodeType orAbsent(List<Option> choices, RegisterField field) {
        List<Option> options = new ArrayList<>(choices);
        field.absent().stream()
                .map(reason -> reason.name().toLowerCase(Locale.ROOT))
                .forEach(reason -> options.add(new Option(reason, Messages.of("registers.absent." + reason))));
        return new CodeType(options);
    }

    private List<Option> options(String list) {
        return tables.code(list).stream()
                .flatMap(codes -> codes.on(today).stream())
                .map(entry -> new Option(entry.code(), entry.label()))
                .toList();
    }

    private static WholeType whole(RegisterField.Limits limits) {
        ScaledType exact = scaled(0, limits);
        return new WholeType(exact.least().longValueExact(), exact.most().longValueExact());
    }

    private static ScaledType scaled(int decimals, RegisterField.Limits limits) {
        BigDecimal largest = LARGEST.movePointLeft(decimals);
        BigDecimal least = limits.least().orElse(largest.negate());
        BigDecimal most = limits.most().orElse(largest);
        return new ScaledType(
                decimals, least.setScale(decimals, RoundingMode.CEILING), most.setScale(decimals, RoundingMode.FLOOR));
    }
}
