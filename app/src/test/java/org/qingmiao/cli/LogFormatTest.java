package org.qingmiao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingmiao.platform.StartProblem;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log as a collector of logs reads it (R45), by a program of its own, since tests log in their own way. */
class LogFormatTest {
    @TempDir
    Path folder;

    /** Logs one line with the settings that are delivered. */
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) {
            new SpringApplicationBuilder(Program.class)
                    .web(WebApplicationType.NONE)
                    .properties(LogFormat.properties(System.getenv()))
                    .run();
            LoggerFactory.getLogger(Program.class).warn("ALARM 7: 示例");
        }
    }

    /** What is delivered, and the program; the settings of tests are left out. */
    private String classpath() throws IOException {
        String program = Program.class.getName().replace('.', '/') + ".class";
        Path copy = folder.resolve(program);
        Files.createDirectories(copy.getParent());
        try (var in = Program.class.getClassLoader().getResourceAsStream(program)) {
            Files.copy(java.util.Objects.requireNonNull(in), copy);
        }
        return folder
                + File.pathSeparator
                + Arrays.stream(System.getProperty("java.class.path", "").split(File.pathSeparator, -1))
                        .filter(entry -> !entry.endsWith("test-classes"))
                        .collect(Collectors.joining(File.pathSeparator));
    }

    private List<String> logged(Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
                "-Dstderr.encoding=UTF-8",
                "-cp",
                classpath(),
                Program.class.getName());
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.lines().filter(line -> line.contains("ALARM 7")).toList();
    }

    @Test
    void it_is_one_json_object_a_line_where_that_is_asked_for() throws Exception {
        List<String> lines = logged(Map.of("QM_LOG_FORMAT", "ecs"));
        assertThat(lines).hasSize(1);
        JsonNode line = JsonMapper.shared().readTree(lines.getFirst());
        assertThat(line.path("message").asString()).isEqualTo("ALARM 7: 示例");
        assertThat(line.path("log").path("level").asString()).isEqualTo("WARN");
        assertThat(line.path("@timestamp").asString()).isNotEmpty();
        assertThat(line.path("service").path("name").asString()).isEqualTo("qingmiao");
    }

    @Test
    void another_format_is_refused_at_the_start() {
        assertThatThrownBy(() -> LogFormat.properties(Map.of("QM_LOG_FORMAT", "xml")))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("ecs");
    }

    @Test
    void it_is_text_for_people_otherwise() throws Exception {
        assertThat(logged(Map.of("QM_LOG_FORMAT", "")))
                .singleElement()
                .asString()
                .doesNotStartWith("{")
                .contains("WARN");
    }
}
