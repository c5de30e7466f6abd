package org.qingmiao.register.loaded;

import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.platform.TestDatabase;
import org.qingmiao.register.compiler.CompiledRegister;
import org.qingmiao.register.compiler.RegisterCatalogue;
import org.qingmiao.register.definition.Register;

/** A database with the tables of the base pack's registers, which a start with it would make. */
public final class LaidOutDatabase {
    private LaidOutDatabase() {}

    public static TestDatabase fresh() {
        return TestDatabase.filled("laid_out", LaidOutDatabase::layOut);
    }

    static void layOut(DataSource owner) {
        new RegisterTables(owner).bring(registers());
    }

    static List<Register> registers() {
        return RegisterCatalogue.read(Path.of("..", "packs", "china-children"), new Diagnostics())
                .registers()
                .values()
                .stream()
                .map(CompiledRegister::definition)
                .toList();
    }
}
