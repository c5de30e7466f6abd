package org.qingmiao.safeguard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qingmiao.page.TextBundles;
import org.qingmiao.platform.Lang;

/**
 * The record says in words what was done. Acts are read off the sources: wherever an entry is made, its act is a literal,
 * one of two, or put together in a way that stands in the table below.
 */
class ActsTest {
    private static final Path MAIN = Path.of("src/main");
    private static final Pattern ENTRY =
            Pattern.compile("(?:\\bAuditEntry\\.(?:act|change|read|look)|\\bnew AuditEntry|\\bpersonalDataReads\\.at)\\(");
    private static final Pattern STATEMENT = Pattern.compile("\\bqm_audit\\(\\s*[^,()]+,\\s*([^,()]+),");
    private static final Pattern LITERAL = Pattern.compile("['\"]([a-z_]+(?:[.-][a-z_]+)+)['\"]");
    private static final Pattern ONE_OF_TWO = Pattern.compile("[^?]+\\? (\"[a-z_.-]+\") : (\"[a-z_.-]+\")");

    /** How {@code qm_audit} is defined and granted, and the one place through which Java calls it or writes a look. */
    private static final Set<String> NO_ACTS = Set.of("action text", "text", ":action", "action");

    /** Acts that are put together, by the words of the source. */
    private static final Map<String, Set<String>> PUT_TOGETHER = Map.of(
            "\"answer.\" + step.id()",
            each("answer.", "org.qingmiao.reporting.round.Step", ""),
            "\"round.\" + change.id()",
            each("round.", "org.qingmiao.reporting.round.Rounds$Change", ""),
            "\"publication.\" + step.state().id()",
            each("publication.", "org.qingmiao.evaluation.report.publication.Publication$State", ""),
            "\"suggestion.\" + decision.to().id()",
            each("suggestion.", "org.qingmiao.voice.Suggestion$State", ""),
            "decisionOrIssue.kind().id() + \".add\"",
            each("", "org.qingmiao.workplan.DecisionOrIssue$Kind", ".add"),
            "decisionOrIssue.kind().id() + (done ? \".done\" : \".followed\")",
            each("", "org.qingmiao.workplan.DecisionOrIssue$Kind", ".done", ".followed"));

    /** One act for each constant of an enum and each ending. */
    private static Set<String> each(String start, String constants, String... endings) {
        try {
            return Arrays.stream(Class.forName(constants).getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                    .flatMap(id -> Arrays.stream(endings).map(end -> start + id + end))
                    .collect(Collectors.toSet());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_act_that_is_written_down_has_words_and_no_words_are_left_over(Lang lang) {
        Set<String> worded = TextBundles.in(lang).keySet().stream()
                .filter(key -> key.startsWith("safeguard.act."))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> acts = new TreeSet<>();
        said().values().forEach(found -> found.forEach(act -> acts.add("safeguard.act." + act.replace('-', '_'))));
        assertThat(acts).hasSizeGreaterThan(50);
        assertThat(worded).isEqualTo(acts);
    }

    @Test
    void every_act_can_be_read_off_the_source() {
        Map<String, Set<String>> unclear = new TreeMap<>(said());
        unclear.values().removeIf(acts -> !acts.isEmpty());
        assertThat(unclear).isEmpty();
    }

    @Test
    void the_table_holds_no_way_of_putting_together_that_nobody_uses() {
        Set<String> used = sources().flatMap(ActsTest::expressions).collect(Collectors.toSet());
        assertThat(used).containsAll(PUT_TOGETHER.keySet());
    }

    /** What stands in the place of an act, and the acts that it means; none if that cannot be told. */
    private static Map<String, Set<String>> said() {
        return sources()
                .flatMap(ActsTest::expressions)
                .distinct()
                .filter(expression -> !NO_ACTS.contains(expression))
                .collect(Collectors.toMap(expression -> expression, ActsTest::acts));
    }

    private static Set<String> acts(String expression) {
        Matcher literal = LITERAL.matcher(expression);
        if (literal.matches()) {
            return Set.of(literal.group(1));
        }
        Matcher two = ONE_OF_TWO.matcher(expression);
        if (two.matches()) {
            return Set.of(two.group(1).replace("\"", ""), two.group(2).replace("\"", ""));
        }
        return PUT_TOGETHER.getOrDefault(expression, Set.of());
    }

    private static Stream<String> sources() {
        try (var files = Files.walk(MAIN)) {
            return files
                    .filter(f -> f.toString().endsWith(".java") || f.toString().endsWith(".sql"))
                    .filter(f -> !f.endsWith("safeguard/audit/AuditEntry.java"))
                    .map(ActsTest::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> expressions(String source) {
        List<String> entries = ENTRY.matcher(source)
                .results()
                .map(match -> firstArgument(source.substring(match.end())))
                .toList();
        List<String> statements = STATEMENT
                .matcher(source)
                .results()
                .map(match -> match.group(1).strip())
                .toList();
        return Stream.concat(entries.stream(), statements.stream());
    }

    /** Up to the first comma that is in no brackets; acts hold none. */
    private static String firstArgument(String arguments) {
        int depth = 0;
        int end = 0;
        while (depth > 0 || arguments.charAt(end) != ',') {
            depth += switch (arguments.charAt(end)) {
                case '(' -> 1;
                case ')' -> -1;
                default -> 0;
            };
            end++;
        }
        return arguments.substring(0, end).replaceAll("\\s+", " ").strip();
    }
}
