package org.qingmiao.register.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qingmiao.exchange.sheet.SheetFormat;
import org.qingmiao.field.CodeType;
import org.qingmiao.field.CodesType;
import org.qingmiao.field.DayType;
import org.qingmiao.field.Field;
import org.qingmiao.field.FieldSet;
import org.qingmiao.field.FieldType;
import org.qingmiao.field.FilledForm;
import org.qingmiao.field.MinuteType;
import org.qingmiao.field.Option;
import org.qingmiao.field.ScaledType;
import org.qingmiao.field.TextType;
import org.qingmiao.field.WholeType;
import org.qingmiao.field.YesNoType;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Text;
import org.qingmiao.register.compiler.CompiledRegister;
import org.qingmiao.register.compiler.RegisterCatalogue;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.record.StoredCells;
import org.qingmiao.register.record.kept.RecordFields;
import org.qingmiao.register.trial.given.TrialField;

/** What a cell takes is what a record can hold, for every field of every delivered register. */
class CellTypesTest {
    private static final RegisterCatalogue PACK =
            RegisterCatalogue.read(Path.of("../packs/china-children"), new Diagnostics());

    private static final OrgUnits NO_UNITS = new OrgUnits() {
        @Override
        public OrgTree tree() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int key(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int store(Collection<OrgUnit> units) {
            throw new UnsupportedOperationException();
        }
    };

    private static final CellTypes TYPES =
            new CellTypes(PACK.tables(), new UnitChoices(NO_UNITS, "none"), LocalDate.of(2026, 11, 30));

    private static Optional<FieldType<?>> type(TrialField field) {
        // Units and children are looked up by what stands in the cell.
        return field.field().kind() instanceof FieldKind.Unit || field.field().kind() instanceof FieldKind.Child
                ? Optional.empty()
                : TYPES.of(field.field());
    }

    private static Collection<TrialField> fields(CompiledRegister register) {
        return new RecordFields(register.definition()).byPath().values();
    }

    private static List<String> samples(FieldType<?> type) {
        return switch (type) {
            case TextType _ -> List.of("示例路7号", "=1+1");
            case CodeType codes -> codes.options().stream().map(Option::code).toList();
            case CodesType codes ->
                codes.one().options().stream().limit(3).map(Option::code).toList();
            case YesNoType _ -> List.of("y", "n");
            case WholeType whole -> List.of("" + whole.least(), "" + whole.most());
            case ScaledType scaled ->
                List.of(scaled.least().toPlainString(), scaled.most().toPlainString());
            case DayType _ -> List.of("2025-06-30");
            case MinuteType _ -> List.of("2025-06-30T09:05", "2025-06-30 00:00");
        };
    }

    private static <V> Object read(FieldType<V> type, String typed) {
        Field<V> field = Field.optional("x", Text.same("x"), type);
        return FilledForm.read(FieldSet.of(field), id -> List.of(typed)).known(field);
    }

    private static Object plain(Object cell) {
        return switch (cell) {
            case BigDecimal number -> number.toPlainString();
            case Map<?, ?> place -> String.valueOf(place.get("words"));
            case List<?> list -> list;
            default -> cell.toString();
        };
    }

    @Test
    void what_is_read_from_a_cell_is_stored_and_shown_as_it_was_read() {
        int tried = 0;
        for (CompiledRegister register : PACK.registers().values()) {
            for (TrialField field : fields(register)) {
                FieldKind kind = field.field().kind();
                for (FieldType<?> type : type(field).stream().toList()) {
                    for (String typed : samples(type)) {
                        Object cell = BulkRows.cell(read(type, typed));
                        Object stored = StoredCells.stored(kind, false, cell);
                        assertThat(plain(StoredCells.cell(kind, stored)))
                                .as(register.id() + " " + field.name() + " " + typed)
                                .isEqualTo(cell);
                        tried++;
                    }
                }
            }
        }
        assertThat(tried).isGreaterThan(1000);
    }

    @Test
    void a_blank_sheet_of_every_register_can_be_written_in_both_languages() throws IOException {
        for (CompiledRegister register : PACK.registers().values()) {
            List<Field<?>> columns = new ArrayList<>();
            new RecordFields(register.definition())
                    .byPath()
                    .forEach((path, field) ->
                            type(field).ifPresent(type -> columns.add(CellFields.column(path, field, type, false))));
            BulkColumns sheet =
                    new BulkColumns(List.of(), Optional.empty(), columns, List.of(), false, Optional.empty());
            for (Lang lang : Lang.values()) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                SheetFormat.XLSX.writer(sheet.layout(), lang, out).close();
                assertThat(out.size()).as(register.id()).isPositive();
            }
        }
    }
}
