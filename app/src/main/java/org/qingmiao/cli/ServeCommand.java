package org.qingmiao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.Callable;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.StartProblem;
import org.qingmiao.safeguard.FirstStart;
import org.springframework.boot.WebApplicationType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "serve", description = "Start the server with the data that is there.", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    /** The server goes on after the command has returned. */
    static final int RUNNING = -1;

    static final String DEFAULT_PORT = "8330";

    @Mixin
    Installation installation = new Installation();

    @Option(
            names = "--port",
            description = "Port on this machine (default: ${DEFAULT-VALUE}).",
            defaultValue = DEFAULT_PORT)
    int port;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        mustBeFree(port);
        var context = Application.start(installation, WebApplicationType.SERVLET, port);
        PrintWriter out = spec.commandLine().getOut();
        context.getBean(FirstStart.class).code().ifPresent(code -> {
            out.println("  " + Messages.of("cli.serve.no_administrator_yet").bilingual());
            out.println("  http://127.0.0.1:" + port + "/first-start    " + code);
        });
        out.println("http://127.0.0.1:" + port + "/");
        out.flush();
        return RUNNING;
    }

    /** Says at once what would come as a stack trace after seconds. */
    static void mustBeFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new StartProblem(Messages.of("cli.serve.port_in_use", port));
        }
    }
}
