package org.qingmiao.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.qingmiao.tools.command.Cli;

/** Files as people save them by mistake: each is told what it is, in one line, before anything is answered; exit 2. */
class UnreadableFilesTest {
    private static final String CSV = "sex,age_months,weight_kg,name\nM,12,9,王小明\nF,12,9,李\n";

    @TempDir
    Path folder;

    private static byte[] in(String text, String charset) {
        return text.getBytes(Charset.forName(charset));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(int... bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int b : bytes) {
            out.write(b);
        }
        return out.toByteArray();
    }

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("GB 18030", in(CSV, "GB18030"), "line 2 is not UTF-8"),
                Arguments.of("Latin 1", in("sex,age_months,näme\nM,12,x\n", "ISO-8859-1"), "line 1 is not UTF-8"),
                Arguments.of(
                        "cut in the middle of a character",
                        bytes('s', 'e', 'x', '\n', 0xE7, 0x8E),
                        "line 2 is not UTF-8"),
                Arguments.of("UTF-16 with its mark", in(CSV, "UTF-16"), "UTF-16"),
                Arguments.of("UTF-16 of Windows", bytes(0xFF, 0xFE, 's', 0, 'e', 0), "UTF-16"),
                Arguments.of("UTF-16, little end first", in(CSV, "UTF-16LE"), "UTF-16"),
                Arguments.of("UTF-16, big end first", in(CSV, "UTF-16BE"), "UTF-16"),
                Arguments.of("a new workbook", bytes('P', 'K', 3, 4, 20, 0, 6, 0), "Excel workbook"),
                Arguments.of("an old workbook", bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1), "Excel workbook"),
                Arguments.of("a picture", bytes(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'), "line 1 is not UTF-8"),
                Arguments.of("a program", bytes('M', 'Z', 'x', 'y', 'z', 'a', 'b', 'c', 0, 'd', '\n'), "no text file"),
                Arguments.of("semicolons", utf8("sex;age_months\nM;12\n"), "separated by semicolons"),
                Arguments.of("tabs", utf8("sex\tage_months\nM\t12\n"), "separated by tabs"),
                Arguments.of("Chinese commas", utf8("sex，age_months\nM，12\n"), "separated by wide commas"),
                Arguments.of("bars", utf8("sex|age_months\nM|12\n"), "separated by bars"),
                Arguments.of(
                        "an open quote",
                        utf8("sex,age_months,name\nM,12,\"open\nF,12,b\n"),
                        "line 2: a quote is opened"),
                Arguments.of(
                        "an open quote in the header", utf8("sex,\"age_months\nM,12\n"), "line 1: a quote is opened"),
                Arguments.of(
                        "an open quote after whole ones",
                        utf8("sex,name,age_months\nM,\"a \"\"b\"\"\nc\",12\nF,\"b,12\n"),
                        "line 4: a quote is opened"),
                Arguments.of(
                        "text after a quote",
                        utf8("sex,age_months,name\nM,12,\"a\"b\n"),
                        "line 2: after a closing quote"),
                Arguments.of("nothing", utf8(""), "nothing in it"),
                Arguments.of("empty lines", utf8("\n\n"), "nothing in it"),
                Arguments.of("no such column", utf8("sex,weight_kg\n"), "missing column: age_days or age_months"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void a_stream_is_told_what_it_is(String name, byte[] file, String said) {
        Cli cli = Cli.run("growth --csv", file);
        assertThat(cli.err()).contains(said);
        assertThat(cli.err().lines()).hasSize(1);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.status()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void so_is_a_file_that_an_option_names(String name, byte[] file, String said) throws Exception {
        Path path = Files.write(folder.resolve("file.csv"), file);
        Cli cli = Cli.run("allocation --schools " + path + " --applicants " + path);
        assertThat(cli.err()).startsWith("--schools: ");
        if (!said.startsWith("missing")) {
            assertThat(cli.err()).contains(said);
        }
        assertThat(cli.err().lines()).hasSize(1);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.status()).isEqualTo(2);
    }

    @Test
    void lines_of_json_have_to_be_utf_8_too() {
        byte[] line = in("{\"id\":\"王\",\"sex\":\"F\",\"birth\":\"2024-01-05\",\"as_of\":\"2024-02-05\"}\n", "GB18030");
        Cli cli = Cli.run("immunization --ndjson", line);
        assertThat(cli.status()).isEqualTo(2);
        assertThat(cli.err()).startsWith("line 1 is not UTF-8");
        assertThat(Cli.run("immunization --ndjson", in("{}\n", "UTF-16")).err()).contains("UTF-16");
    }

    @Test
    void what_is_wrong_far_down_is_found_with_its_line() {
        StringBuilder csv = new StringBuilder("sex,age_months,name\r\n");
        for (int i = 0; i < 30_000; i++) {
            csv.append("M,12,王小明\r\n");
        }
        Cli bad = Cli.run("growth --csv", in(csv + "F,12,\uD83D\uDE00", "GB18030"));
        assertThat(bad.err()).startsWith("line 2 is not UTF-8");
        byte[] late = utf8(csv + "F,12,x\r\n");
        late[late.length - 3] = (byte) 0xFF;
        Cli cli = Cli.run("growth --csv", late);
        assertThat(cli.err()).startsWith("line 30002 is not UTF-8");
        assertThat(cli.status()).isEqualTo(2);
    }

    @Test
    void a_first_line_may_be_longer_than_what_is_looked_at() {
        Cli cli = Cli.run("growth --csv", "sex,age_months," + "x".repeat(70_000) + "\nM,12,y\n");
        assertThat(cli.err()).isEmpty();
        assertThat(cli.status()).isZero();
        assertThat(cli.lines()).hasSize(2);
    }

    @Test
    void a_quote_within_a_cell_is_a_character() {
        Cli cli = Cli.run("growth --csv", "sex,age_months,name\nM,12,5\" pipe\nF,12,\"a,\"\"b\"\"\r\nc\"\n");
        assertThat(cli.err()).isEmpty();
        assertThat(cli.status()).isZero();
        assertThat(cli.out()).contains("a,\"\"b\"\"\r\nc");
    }

    @Test
    void what_is_wrong_is_said_in_the_language_asked_for() {
        assertThat(Cli.run("growth --csv --lang zh", in(CSV, "GB18030")).err()).contains("第 2 行不是 UTF-8 编码");
        assertThat(Cli.run("growth --csv --lang zh", utf8("sex;age_months\n")).err())
                .contains("分号", "应为逗号");
    }
}
