package org.qingmiao.tools.command;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.qingmiao.platform.Lang;

/** What {@code ./qm calc …} answers. */
public record Cli(String out, String err, int status) {
    /** Runs with flags only; the arguments are separated by blanks. */
    public static Cli run(String arguments) {
        return run(arguments, "");
    }

    /** Runs with something on stdin. */
    public static Cli run(String arguments, String stdin) {
        return run(arguments, stdin.getBytes(StandardCharsets.UTF_8));
    }

    public static Cli run(String arguments, byte[] stdin) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = CalcCommand.commandLine(new ByteArrayInputStream(stdin), stream(out), stream(err), Lang.EN)
                .execute(arguments.isEmpty() ? new String[0] : arguments.split(" "));
        return new Cli(out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), status);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    public List<String> lines() {
        return out.lines().toList();
    }

    /** A cell of the first row by the name of its column; for tables without quotes. */
    public String cell(String column) {
        return cell(1, column);
    }

    public String cell(int row, String column) {
        int place = List.of(lines().getFirst().split(",", -1)).indexOf(column);
        return lines().get(row).split(",", -1)[place];
    }
}
