package org.qingmiao.register.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.platform.DatabaseServer;
import org.qingmiao.register.compiler.CompiledRegister;
import org.qingmiao.register.compiler.RegisterCatalogue;
import org.qingmiao.register.storage.layout.LayoutMigration;
import org.qingmiao.register.storage.layout.LayoutPlan;
import org.qingmiao.register.storage.layout.TableLayout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code qm migrate}: brings the tables of registers up to their definitions, or prints how. */
@Command(
        name = "migrate",
        description =
                "Bring the tables of registers up to their definitions; exit 0 if they are, 1 if a pack has faults.",
        mixinStandardHelpOptions = true)
public final class MigrateCommand implements Callable<Integer> {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data folder (default: ${DEFAULT-VALUE}).",
            defaultValue = "${env:QM_DATA:-data}")
    Path data = Path.of("data");

    @Option(
            names = "--pack",
            paramLabel = "DIR",
            description = "Folder of a pack; may be given more than once (default: ${DEFAULT-VALUE}).",
            defaultValue = "${env:QM_PACKS:-packs/beilun-2021-2025}",
            split = ",")
    List<Path> packs = List.of();

    @Option(names = "--plan", description = "Print the SQL and change nothing.")
    boolean plan;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        try (DatabaseServer server = DatabaseServer.ofData(data)) {
            return migrate(owner(server));
        }
    }

    private static DataSource owner(DatabaseServer server) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(server.url());
        source.setUser(server.owner().user());
        source.setPassword(server.owner().password());
        return source;
    }

    /** Exit code. @param owner connections of the owner of the schema */
    int migrate(DataSource owner) {
        PrintWriter out = spec.commandLine().getOut();
        LayoutMigration migration = new LayoutMigration(owner);
        boolean faulty = false;
        for (Path pack : packs) {
            Diagnostics diagnostics = new Diagnostics();
            RegisterCatalogue catalogue = RegisterCatalogue.read(pack, diagnostics);
            diagnostics
                    .issues()
                    .forEach(i -> spec.commandLine()
                            .getErr()
                            .println(i.place() + " " + i.code().id()));
            if (!diagnostics.issues().isEmpty()) {
                faulty = true;
                continue;
            }
            for (CompiledRegister register : catalogue.registers().values()) {
                migration.plan(TableLayout.of(register.definition())).ifPresent(p -> done(migration, p, out));
            }
        }
        out.flush();
        spec.commandLine().getErr().flush();
        return faulty ? 1 : 0;
    }

    private void done(LayoutMigration migration, LayoutPlan changes, PrintWriter out) {
        out.print("-- " + changes.register() + ": " + changes.version() + "\n");
        out.print(changes.sql());
        if (!plan) {
            migration.apply(changes);
        }
    }
}
