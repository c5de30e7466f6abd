package org.qingmiao.register.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.qingmiao.pack.Diagnostic;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.platform.DatabaseServer;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.StartProblem;
import org.qingmiao.register.compiler.CompiledRegister;
import org.qingmiao.register.compiler.RegisterCatalogue;
import org.qingmiao.register.storage.layout.LayoutMigration;
import org.qingmiao.register.storage.layout.LayoutPlan;
import org.qingmiao.register.storage.layout.TableLayout;
import org.springframework.dao.DataAccessException;
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

    /**
     * Exit code.
     *
     * @param owner connections of the owner of the schema
     */
    int migrate(DataSource owner) {
        PrintWriter out = spec.commandLine().getOut();
        LayoutMigration migration = new LayoutMigration(owner);
        boolean faulty = false;
        for (Path pack : packs) {
            Diagnostics diagnostics = new Diagnostics();
            RegisterCatalogue catalogue = RegisterCatalogue.read(pack, diagnostics);
            diagnostics.issues().forEach(this::tell);
            if (diagnostics.issues().isEmpty()) {
                bring(catalogue, migration, out);
            } else {
                faulty = true;
            }
        }
        out.flush();
        spec.commandLine().getErr().flush();
        return faulty ? 1 : 0;
    }

    /** As {@code qm check} begins it; what stands in the file it shows. */
    private void tell(Diagnostic fault) {
        spec.commandLine()
                .getErr()
                .println("ERROR " + fault.place() + "  " + fault.code().id() + "  " + fault.message() + ": found "
                        + fault.found() + ", expected " + fault.expected());
    }

    private void bring(RegisterCatalogue catalogue, LayoutMigration migration, PrintWriter out) {
        for (CompiledRegister register : catalogue.registers().values()) {
            try {
                migration.plan(TableLayout.of(register.definition())).ifPresent(p -> done(migration, p, out));
            } catch (IllegalArgumentException e) {
                throw new StartProblem(
                        Messages.of("registers.tables.not_laid_out", register.id(), String.valueOf(e.getMessage())));
            } catch (DataAccessException e) {
                String cause = String.valueOf(e.getMostSpecificCause().getMessage());
                throw new StartProblem(Messages.of("registers.tables.not_brought", register.id(), cause));
            }
        }
    }

    private void done(LayoutMigration migration, LayoutPlan changes, PrintWriter out) {
        out.print("-- " + changes.register() + ": " + changes.version() + "\n");
        out.print(changes.sql());
        if (!plan) {
            migration.apply(changes);
        }
    }
}
