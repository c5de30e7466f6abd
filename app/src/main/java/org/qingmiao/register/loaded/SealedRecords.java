package org.qingmiao.register.loaded;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qingmiao.register.compiler.CompiledRegister;
import org.qingmiao.register.storage.layout.LayoutColumn;
import org.qingmiao.register.storage.layout.LayoutNames;
import org.qingmiao.register.storage.layout.LayoutTable;
import org.qingmiao.safeguard.sealing.SealedColumn;
import org.qingmiao.safeguard.sealing.SealedSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Encrypted fields of records, wherever they lie: with the record, in the vault, apart, in histories, and in tables of
 * registers that no pack defines any more. So the database is asked which columns there are.
 */
@Component
class SealedRecords implements SealedSource {
    private final JdbcClient db;
    private final LoadedRegisters registers;

    SealedRecords(JdbcClient db, LoadedRegisters registers) {
        this.db = db;
        this.registers = registers;
    }

    /** Columns of fields have a dot in their names; of the engine's only what leads from an entry to its record is sealed. */
    @Override
    public List<SealedColumn> sealedColumns() {
        Map<String, List<String>> formerly = formerly();
        return db.sql("""
                SELECT c.relname, a.attname FROM pg_attribute a
                  JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
                 WHERE n.nspname = 'register' AND c.relkind = 'r' AND a.atttypid = 'bytea'::regtype
                   AND NOT a.attisdropped AND (position('.' IN a.attname) > 0 OR a.attname = 'sealed')
                 ORDER BY 1, 2
                """)
                .query((row, n) -> column(row.getString(1), row.getString(2), formerly))
                .list();
    }

    private static SealedColumn column(String table, String name, Map<String, List<String>> formerly) {
        List<String> owners = new ArrayList<>(List.of(name.equals("sealed") ? InstallationApartKey.OF : name));
        owners.addAll(formerly.getOrDefault(name, List.of()));
        String all = owners.stream().map(LayoutNames::literal).collect(Collectors.joining(", "));
        return SealedColumn.bytes(LayoutNames.table(table), name, "ARRAY[" + all + "]");
    }

    /** Names that columns had: what was written then is bound to them. */
    private Map<String, List<String>> formerly() {
        Map<String, List<String>> names = new HashMap<>();
        for (CompiledRegister register : registers.all()) {
            registers.layout(register).tables().stream()
                    .flatMap(SealedRecords::columns)
                    .forEach(c -> names.computeIfAbsent(c.name(), name -> new ArrayList<>())
                            .addAll(c.formerly()));
        }
        return names;
    }

    private static Stream<LayoutColumn> columns(LayoutTable table) {
        return table.columns().stream().filter(c -> !c.formerly().isEmpty());
    }
}
