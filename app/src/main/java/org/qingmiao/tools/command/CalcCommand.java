package org.qingmiao.tools.command;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.tools.Calculator;
import org.qingmiao.tools.run.Calculators;
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
        calc.usageMessage().description(Messages.of("tools.cli.about").in(lang));
        calc.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description(Messages.of("tools.cli.help").in(lang))
                .build());
        CommandLine command = new CommandLine(calc);
        for (Calculator calculator : Calculators.ALL) {
            command.addSubcommand(
                    calculator.about().name(),
                    subcommand(calculator, new CalcRun(calculator, in, out, err, lang), lang));
        }
        CalcUsageError usageError = new CalcUsageError(lang);
        // A flag that is not known is explained on the same stream as everything else.
        return command.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler(usageError::explain);
    }

    private static CommandSpec subcommand(Calculator calculator, CalcRun run, Lang lang) {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(run);
        run.spec = spec;
        spec.usageMessage().description(calculator.about().title().in(lang));
        CalcRun.SWITCHES.forEach(name -> spec.addOption(
                OptionSpec.builder("--" + name).type(boolean.class).arity("0").build()));
        calculator.choices().forEach(calculatorOption -> text(spec, calculatorOption.name()));
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
