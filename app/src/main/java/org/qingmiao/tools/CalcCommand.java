package org.qingmiao.tools;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.qingmiao.platform.Lang;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code qm calc}: one subcommand for each calculator, built from its description. */
public final class CalcCommand {
    private CalcCommand() {}

    /** @param lang the language for people; a stream is for programs and speaks English */
    public static CommandLine commandLine(Lang lang) {
        return commandLine(System.in, System.out, System.err, lang);
    }

    static CommandLine commandLine(InputStream in, PrintStream out, PrintStream err, Lang lang) {
        CommandSpec calc = CommandSpec.create().name("calc");
        calc.usageMessage().description("Calculators: one case by flags, a stream by --csv, --help for each.");
        calc.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show the calculators.")
                .build());
        CommandLine command = new CommandLine(calc);
        for (Calculator calculator : Calculators.ALL) {
            command.addSubcommand(
                    calculator.about().name(), subcommand(calculator, new CalcRun(calculator, in, out, err, lang)));
        }
        // A flag that is not known is explained on the same stream as everything else.
        return command.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    }

    private static CommandSpec subcommand(Calculator calculator, CalcRun run) {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(run);
        run.spec = spec;
        spec.usageMessage()
                .description(
                        calculator.about().title().zh(),
                        calculator.about().title().en());
        CalcRun.SWITCHES.forEach(name -> spec.addOption(
                OptionSpec.builder("--" + name).type(boolean.class).arity("0").build()));
        calculator.choices().forEach(choice -> text(spec, choice.name()));
        CalcRun.inputs(calculator).forEach(input -> text(spec, input));
        CalcRun.TEXTS.forEach(name -> text(spec, name));
        return spec;
    }

    private static void text(CommandSpec spec, String name) {
        if (spec.findOption("--" + name) == null) {
            OptionSpec.Builder option = name.contains("_")
                    ? OptionSpec.builder("--" + name, "--" + name.replace('_', '-'))
                    : OptionSpec.builder("--" + name);
            spec.addOption(option.type(String.class).arity("1").build());
        }
    }
}
