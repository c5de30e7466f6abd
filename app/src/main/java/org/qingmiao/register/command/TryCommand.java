package org.qingmiao.register.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.qingmiao.pack.Diagnostic;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.platform.Lang;
import org.qingmiao.register.compiler.CompiledRegister;
import org.qingmiao.register.compiler.RegisterCatalogue;
import org.qingmiao.register.trial.RecordTrial;
import org.qingmiao.register.trial.TrialMoment;
import org.qingmiao.tools.InvalidInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code qm try REGISTER}: records from standard input, each with what its register says of it, to standard output. Nothing is
 * stored; neither server nor database starts. Exit 0 if the stream was read, whatever is wrong with its records; 2 if pack,
 * register, flags or the stream as a whole cannot be used, with one line on standard error.
 */
@Command(
        name = "try",
        description =
                "Try records of a register: what is computed, wrong, decided, possible and owed. Nothing is kept.",
        mixinStandardHelpOptions = true)
public final class TryCommand implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int UNUSABLE = 2;

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    @Parameters(paramLabel = "REGISTER", description = "Id of the register.")
    String register = "";

    @Option(
            names = "--pack",
            paramLabel = "DIR",
            description = "Folder of a pack; may be given more than once (default: ${DEFAULT-VALUE}).",
            defaultValue = "${env:QM_PACKS:-packs/beilun-2021-2025,packs/china-children}",
            split = ",")
    List<Path> packs = List.of();

    @Option(names = "--csv", description = "The input is CSV (default: looked at).")
    boolean csv;

    @Option(names = "--ndjson", description = "The input is one JSON object a line.")
    boolean ndjson;

    @Option(
            names = "--at",
            paramLabel = "MOMENT",
            description = "When the records are looked at, unless they say it in a column now (default: now).")
    @Nullable
    String at;

    @Option(
            names = "--explain",
            description = "Add why: rows of tables with their inputs, how times were computed, flags.")
    boolean explain;

    @Option(
            names = "--lang",
            description = "Language of messages: en, zh (default: ${DEFAULT-VALUE}).",
            defaultValue = "en")
    String lang = "en";

    public TryCommand() {
        this(System.in, System.out, System.err);
    }

    TryCommand(InputStream in, PrintStream out, PrintStream err) {
        this.in = in;
        this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    }

    @Override
    public Integer call() throws IOException {
        Lang language = Lang.of(lang);
        try {
            TryOptions options = new TryOptions(now(), language, explain);
            if (csv && ndjson) {
                throw refused("both");
            }
            RecordTrial trial = trial();
            TryInput input = TryInput.of(in, language);
            if (ndjson || !csv && input.isJson()) {
                new TryLines(trial, options).run(input, out);
            } else {
                new TryTable(register, trial, options).run(input, out);
            }
            return DONE;
        } catch (InvalidInput invalid) {
            err.println(invalid.line());
            return UNUSABLE;
        } finally {
            out.flush();
        }
    }

    private InvalidInput refused(String key, Object... values) {
        return TryOptions.refused(Lang.of(lang), key, values);
    }

    private Instant now() throws InvalidInput {
        if (at == null) {
            return Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
        }
        Optional<Instant> moment = TrialMoment.read(at);
        if (moment.isEmpty()) {
            throw refused("bad_at", at);
        }
        return moment.get();
    }

    private RecordTrial trial() throws InvalidInput {
        TreeSet<String> known = new TreeSet<>();
        List<Path> there = packs.stream()
                .filter(p -> Files.isRegularFile(p.resolve("pack.yaml")))
                .toList();
        if (there.isEmpty()) {
            throw refused("no_pack", packs.isEmpty() ? "" : packs.getFirst());
        }
        for (Path pack : there) {
            Diagnostics diagnostics = new Diagnostics();
            RegisterCatalogue catalogue = RegisterCatalogue.readOne(pack, register, diagnostics);
            Optional<CompiledRegister> found = catalogue.find(register);
            if (found.isPresent()) {
                warn(found.get(), diagnostics);
                return RecordTrial.of(found.get(), catalogue.tables());
            }
            known.addAll(names(pack));
        }
        throw refused("no_register", register, String.join(", ", known));
    }

    /** The registers that a pack itself defines: folders with a definition. */
    private static List<String> names(Path pack) throws InvalidInput {
        try (var files = Files.walk(pack)) {
            return files.filter(f -> f.endsWith("register.yaml"))
                    .map(f -> String.valueOf(f.resolveSibling("").getFileName()))
                    .toList();
        } catch (IOException e) {
            throw new InvalidInput(String.valueOf(e.getMessage()));
        }
    }

    /** What is wrong in the files of the register itself; it is tried as far as it is right. */
    private void warn(CompiledRegister found, Diagnostics diagnostics) {
        String file = found.definition().place().file();
        String folder = file.substring(0, file.lastIndexOf('/') + 1);
        List<Diagnostic> own = new ArrayList<>(diagnostics.issues());
        own.removeIf(d -> !d.place().file().startsWith(folder));
        own.forEach(d -> err.println(d.place() + " " + d.code().id() + " " + d.found() + " -> " + d.expected()));
    }
}
