package org.qingmiao.register.command;

import picocli.CommandLine;

/** Runs {@code qm try} alone. */
final class TryMain {
    private TryMain() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new TryCommand()).execute(args));
    }
}
