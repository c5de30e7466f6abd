package org.qingmiao;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qingmiao.platform.ProblemCode;
import org.qingmiao.platform.RequestProblem;

/** One catalogue of what can be wrong; {@code docs/problems.md} is made from it. */
class ProblemCatalogueTest {
    private static final Path PAGE = Path.of("../docs/problems.md");
    private static final String HEAD = """
            # Problems

            Every problem has a code that stays whatever the words. The first letter says where it comes from, and so how it is told:
            H requests: pages show it below what to do; programs get it in `application/problem+json` (RFC 9457): `type`, `title`, `status`,
            `code`, `detail`, `instance`, where it is about one parameter `place`, and `text` with what to do in both languages.
            C values and R answers to rounds: programs get them in the list `problems` of the answer ([api.md](api.md)).
            P plan packs, G registers of packs: `./qm check` prints it. This page is made from the code and held by `ProblemCatalogueTest`.

            | code | HTTP | about | 中文 | English |
            |---|---|---|---|---|
            """;

    private static List<ProblemCode> all() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.qingmiao").stream()
                        .filter(c -> c.isEnum() && c.isAssignableTo(ProblemCode.class))
                        .map(JavaClass::reflect)
                        .flatMap(c -> Stream.of(c.getEnumConstants()))
                        .map(ProblemCode.class::cast)
                        .sorted(Comparator.comparing(ProblemCode::id))
                        .toList();
    }

    private static String line(ProblemCode code) {
        return "| " + code.id() + " | " + (code.status() == 0 ? "–" : code.status()) + " | "
                + code.place().name().toLowerCase(java.util.Locale.ROOT) + " | "
                + code.text().zh() + " | " + code.text().en() + " |\n";
    }

    @Test
    void the_page_of_problems_is_the_catalogue() throws IOException {
        String page = HEAD + all().stream().map(ProblemCatalogueTest::line).collect(Collectors.joining());
        if (Boolean.getBoolean("write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).hasContent(page);
    }

    @Test
    void a_code_is_given_once_and_has_words_in_both_languages() {
        List<ProblemCode> all = all();
        assertThat(all)
                .extracting(ProblemCode::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("QM-[HCRPG]\\d{3}"));
        assertThat(all)
                .allSatisfy(code ->
                        assertThat(code.text().zh()).isNotEqualTo(code.text().en()));
        assertThat(all).hasSizeGreaterThan(80);
    }

    @Test
    void a_status_that_nobody_explained_is_told_as_the_first_problem_of_it() {
        assertThat(RequestProblem.ofStatus(403)).isEqualTo(RequestProblem.NOT_ALLOWED);
        assertThat(RequestProblem.ofStatus(404)).isEqualTo(RequestProblem.NOT_THERE);
        assertThat(RequestProblem.ofStatus(418)).isEqualTo(RequestProblem.MALFORMED);
        assertThat(RequestProblem.ofStatus(502)).isEqualTo(RequestProblem.FAULT);
    }

    @Test
    void no_handler_throws_a_status_without_a_code() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(f -> f.toString().endsWith(".java"))
                            .filter(f -> read(f).contains("new ResponseStatusException(")))
                    .isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
