package org.qingmiao.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseServerTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path data;

    private static Connection owner(DatabaseServer server) throws SQLException {
        return DriverManager.getConnection(
                server.url(), server.owner().user(), server.owner().password());
    }

    private static StartProblem problem(Path folder, Map<String, String> environment) {
        StartProblem problem = catchThrowableOfType(
                StartProblem.class,
                () -> DatabaseServer.start(folder, environment).close());
        assertThat(problem).isNotNull();
        return problem;
    }

    /** One clear sentence: no trace, no class, what to do. */
    private static void isOneSentence(StartProblem problem, String zh, String en) {
        assertThat(problem.sentence().zh()).contains(zh).endsWith("。").doesNotContain("\n");
        assertThat(problem.sentence().en()).contains(en).endsWith(".").doesNotContain("\n", "Exception");
    }

    @Test
    void data_survives_a_killed_process_and_what_was_open_is_gone() throws Exception {
        kill(startInItsOwnProcess());
        try (DatabaseServer server = DatabaseServer.start(data, Map.of());
                Connection connection = owner(server);
                var rows = connection.createStatement().executeQuery("SELECT word FROM kept")) {
            List<String> words = new ArrayList<>();
            while (rows.next()) {
                words.add(rows.getString(1));
            }
            assertThat(words).containsExactly("committed");
        }
    }

    private Process startInItsOwnProcess() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledServer.class.getName(),
                        data.toString())
                .redirectErrorStream(true)
                .start();
        List<String> said = new ArrayList<>();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            while (line != null && !line.contains(KilledServer.READY)) {
                said.add(line);
                line = lines.readLine();
            }
            assertThat(line).as(String.join("\n", said)).isNotNull();
        }
        return process;
    }

    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Test
    void the_application_role_owns_nothing_and_no_password_is_guessable() throws Exception {
        try (DatabaseServer server = DatabaseServer.start(data, Map.of())) {
            assertThatThrownBy(() -> DriverManager.getConnection(
                            server.url(), server.application().user(), "guess"))
                    .hasMessageContaining("password");
            assertThatThrownBy(() -> DriverManager.getConnection(server.url(), "postgres", ""))
                    .isInstanceOf(SQLException.class);
            try (Connection connection = DriverManager.getConnection(
                            server.url(),
                            server.application().user(),
                            server.application().password());
                    var statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute("CREATE TABLE intruder (id int)"))
                        .hasMessageContaining("permission denied");
                for (String safety : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                    try (ResultSet setting = statement.executeQuery("SHOW " + safety)) {
                        setting.next();
                        assertThat(setting.getString(1)).as(safety).isEqualTo("on");
                    }
                }
            }
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secrets.properties"))))
                    .isEqualTo("rw-------");
            isOneSentence(problem(data, Map.of()), "正被另一个青苗使用", "Another Qingmiao is using the data folder");
        }
    }

    @Test
    void a_folder_of_another_version_is_named_with_both_versions() throws Exception {
        Files.createDirectories(data.resolve("postgresql"));
        Files.writeString(data.resolve("postgresql").resolve("PG_VERSION"), "16\n");
        isOneSentence(problem(data, Map.of()), "PostgreSQL 16", "was written by PostgreSQL 16, this version needs 18");
        assertThat(data.resolve("postgresql").resolve("base")).doesNotExist();
    }

    @Test
    void a_refused_folder_is_free_again() throws Exception {
        Files.createDirectories(data.resolve("postgresql"));
        Files.writeString(data.resolve("postgresql").resolve("PG_VERSION"), "16\n");
        problem(data, Map.of());
        isOneSentence(problem(data, Map.of()), "PostgreSQL 16", "PostgreSQL 16");
    }

    @Test
    void a_file_in_the_place_of_the_folder_is_said() throws Exception {
        Path file = Files.writeString(data.resolve("file"), "not a folder");
        StartProblem problem = problem(file, Map.of());
        assertThat(problem.sentence().zh()).contains("不能写数据文件夹");
        assertThat(problem.sentence().en()).contains("cannot be written");
    }

    @Test
    void an_address_that_is_none_is_said() {
        isOneSentence(
                problem(data, Map.of("QM_DB_URL", "mysql://host/db")),
                "QM_DB_URL 不是 PostgreSQL 地址",
                "QM_DB_URL is not a PostgreSQL address");
    }

    @Test
    void a_server_that_does_not_answer_is_said() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        StartProblem problem =
                problem(data, Map.of("QM_DB_URL", "jdbc:postgresql://127.0.0.1:" + free + "/none?user=u&password=p"));
        assertThat(problem.sentence().en()).contains("does not answer").doesNotContain("password=p");
    }

    @Test
    void an_external_server_is_used_without_touching_the_folder() throws Exception {
        TestDatabase external = TestDatabase.fresh();
        String url = external.url() + "?user=postgres&password=any";
        try (DatabaseServer server = DatabaseServer.start(data.resolve("unused"), Map.of("QM_DB_URL", url));
                Connection connection = owner(server)) {
            assertThat(connection.isValid(5)).isTrue();
            assertThat(server.url()).isEqualTo(external.url());
            assertThat(data.resolve("unused")).doesNotExist();
        }
    }
}
