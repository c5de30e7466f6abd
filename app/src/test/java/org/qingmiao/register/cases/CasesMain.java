package org.qingmiao.register.cases;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.register.compiler.RegisterCatalogue;

/** Runs the cases of a pack alone. */
final class CasesMain {
    private CasesMain() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path pack = Path.of(args[0]);
        Diagnostics compiling = new Diagnostics();
        RegisterCatalogue catalogue = RegisterCatalogue.read(pack, compiling);
        compiling
                .issues()
                .forEach(i -> out.println(i.place() + " " + i.code().id() + " " + i.found() + " -> " + i.expected()));
        Diagnostics cases = new Diagnostics();
        int run = RegisterCases.run(pack, catalogue, cases);
        cases.issues().forEach(i -> out.println(i.place() + " " + i.found() + " -> " + i.expected()));
        out.println(run + " cases, " + cases.issues().size() + " faults; "
                + compiling.issues().size() + " of definitions");
    }
}
