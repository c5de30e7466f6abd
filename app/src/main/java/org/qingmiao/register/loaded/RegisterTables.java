package org.qingmiao.register.loaded;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.StartProblem;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.storage.layout.LayoutMigration;
import org.qingmiao.register.storage.layout.TableLayout;
import org.springframework.dao.DataAccessException;

/**
 * The tables of several registers, brought up to their definitions as far as that only adds. What writes rows that are
 * there waits for somebody who looked at it ({@code qm migrate}).
 */
final class RegisterTables {
    private final LayoutMigration migration;

    /** @param owner connections of the owner of the schema */
    RegisterTables(DataSource owner) {
        this.migration = new LayoutMigration(owner);
    }

    /** @throws StartProblem naming the register that cannot be brought up to its definition */
    void bring(Collection<Register> registers) {
        Map<String, TableLayout> layouts = new LinkedHashMap<>();
        for (Register register : registers) {
            TableLayout layout = laidOut(register);
            TableLayout same = layouts.putIfAbsent(register.id(), layout);
            if (same != null && !LayoutMigration.digest(same).equals(LayoutMigration.digest(layout))) {
                throw new StartProblem(Messages.of("registers.tables.two_definitions", register.id()));
            }
        }
        migration.outdated(layouts.values()).forEach(this::bring);
    }

    private static TableLayout laidOut(Register register) {
        try {
            return TableLayout.of(register);
        } catch (IllegalArgumentException e) {
            throw new StartProblem(Messages.of("registers.tables.not_laid_out", register.id(), said(e)));
        }
    }

    private void bring(TableLayout layout) {
        try {
            migration.add(layout).ifPresent(left -> {
                throw new StartProblem(Messages.of("registers.tables.writes_rows", left.register()));
            });
        } catch (DataAccessException e) {
            throw new StartProblem(Messages.of(
                    "registers.tables.not_brought", layout.register().id(), said(e.getMostSpecificCause())));
        }
    }

    /** In one line. */
    private static String said(Throwable cause) {
        return String.valueOf(cause.getMessage()).strip().replaceAll("\\s*\\R\\s*", "; ");
    }
}
