package org.qingmiao.tools.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.tools.run.Calculators;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Flags that cannot be understood, each said in one line with what helps. */
record CalcUsageError(Lang terminal) {
    private static final int UNUSABLE = 2;
    private static final String LANG = "--lang";

    int explain(ParameterException error, String[] arguments) {
        PrintWriter err = error.getCommandLine().getErr();
        err.println(said(error).in(lang(List.of(arguments))));
        if (isWithoutCalculator(error.getCommandLine()) && !(error instanceof UnmatchedArgumentException)) {
            error.getCommandLine().usage(err);
        }
        return UNUSABLE;
    }

    /** The language asked for, although the flags as a whole could not be read. */
    private Lang lang(List<String> arguments) {
        int place = arguments.indexOf(LANG);
        return place >= 0 && place + 1 < arguments.size()
                ? CalcRun.language(arguments.get(place + 1), terminal)
                : terminal;
    }

    private static Text said(ParameterException error) {
        return switch (error) {
            case UnmatchedArgumentException unmatched ->
                unmatched(error.getCommandLine(), unmatched.getUnmatched().getFirst());
            case OverwrittenOptionException twice -> Messages.of("tools.cli.twice", flag(twice.getOverwritten()));
            case MissingParameterException missing
            when !missing.getMissing().isEmpty() ->
                Messages.of("tools.cli.no_value", flag(missing.getMissing().getFirst()));
            // Only that no calculator was named is left.
            default -> Messages.of("tools.cli.no_calculator");
        };
    }

    private static Text unmatched(CommandLine command, String word) {
        if (isWithoutCalculator(command)) {
            String names = Calculators.ALL.stream()
                    .map(calculator -> calculator.about().name())
                    .collect(Collectors.joining(", "));
            return Messages.of("tools.cli.unknown_calculator", word, names);
        }
        return word.startsWith("-")
                ? Messages.of("tools.cli.unknown_option", word, command.getCommandName())
                : Messages.of("tools.cli.unknown_word", word);
    }

    private static boolean isWithoutCalculator(CommandLine command) {
        return !command.getSubcommands().isEmpty();
    }

    private static String flag(CommandLine.Model.ArgSpec argument) {
        return argument instanceof CommandLine.Model.OptionSpec option ? option.names()[0] : argument.paramLabel();
    }
}
