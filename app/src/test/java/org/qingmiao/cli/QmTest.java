package org.qingmiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import picocli.CommandLine;

@ExtendWith(OutputCaptureExtension.class)
class QmTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path temporary;

    private record Answer(int status, String out, String err) {}

    private static Answer qm(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine qm = Qm.commandLine();
        qm.setOut(new PrintWriter(out));
        qm.setErr(new PrintWriter(err));
        return new Answer(qm.execute(arguments), out.toString(), err.toString());
    }

    @Test
    void requests_share_the_processors_with_those_that_only_compute() throws Exception {
        Process program = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BusyRequests.class.getName())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains(BusyRequests.SERVED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "serve"})
    void a_port_in_use_is_told_in_one_sentence(String command) throws IOException {
        try (ServerSocket taken = new ServerSocket()) {
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            String port = Integer.toString(taken.getLocalPort());
            Answer answer = qm(
                    command, "--port", port, "--data", temporary.resolve("data").toString());
            assertThat(answer.status()).isEqualTo(1);
            assertThat(answer.err().strip().lines()).hasSize(1);
            assertThat(answer.err()).contains(port).contains("--port");
            assertThat(temporary.resolve("data")).doesNotExist();
        }
    }

    @Test
    void a_data_folder_of_another_version_is_told_in_one_sentence_and_nothing_else(CapturedOutput log)
            throws IOException {
        Files.createDirectories(temporary.resolve("postgresql"));
        Files.writeString(temporary.resolve("postgresql").resolve("PG_VERSION"), "15\n");
        Answer answer =
                qm("serve", "--port", "0", "--data", temporary.toString(), "--pack", "../packs/beilun-2021-2025");
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.err().strip().lines()).hasSize(1);
        assertThat(answer.err()).contains("PostgreSQL 15").doesNotContain("Exception");
        assertThat(log.getAll()).doesNotContain("Exception", "\tat ");
    }

    @Test
    void a_pack_with_faults_is_told_in_one_sentence_that_says_where_and_how_to_see_all(CapturedOutput log) {
        Answer answer = qm(
                "serve",
                "--port",
                "0",
                "--data",
                temporary.toString(),
                "--pack",
                temporary.resolve("none").toString());
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.err().strip().lines()).hasSize(1);
        assertThat(answer.err()).contains("./qm check");
        assertThat(log.getAll()).doesNotContain("Exception", "\tat ");
    }

    @Test
    void help_names_every_command() {
        Answer answer = qm("help");
        assertThat(answer.status()).isZero();
        assertThat(answer.out()).contains("demo", "serve", "check", "import", "report", "help");
    }

    @Test
    void a_word_that_is_no_command_is_refused_with_the_way_out() {
        Answer answer = qm("sevre");
        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.err()).contains("sevre").contains("serve");
    }
}
