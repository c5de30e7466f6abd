package org.qingmiao.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.qingmiao.demo.Demo;
import org.qingmiao.platform.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        description = "Start with synthetic data and one login per role.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Mixin
    Installation installation = new Installation();

    @Option(
            names = "--port",
            description = "Port on this machine (default: ${DEFAULT-VALUE}).",
            defaultValue = ServeCommand.DEFAULT_PORT)
    int port;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        ServeCommand.mustBeFree(port);
        var context = Application.demo(installation, port);
        Demo demo = context.getBean(Demo.class);
        demo.fill();
        PrintWriter out = spec.commandLine().getOut();
        out.println();
        out.println("  " + Messages.of("page.brand").bilingual() + "    http://127.0.0.1:" + port + "/");
        out.println(
                "  " + Messages.of("cli.demo.public_page").bilingual() + "    http://127.0.0.1:" + port + "/public");
        out.println();
        demo.logins()
                .forEach(login -> out.printf("  %-14s %-10s %s%n", login.login(), login.password(), login.title()));
        out.println();
        out.println("  " + Messages.of("cli.demo.synthetic_until_stopped").bilingual());
        out.flush();
        // Longer than anybody should wait for the first page.
        demo.keepRecords();
        return ServeCommand.RUNNING;
    }
}
