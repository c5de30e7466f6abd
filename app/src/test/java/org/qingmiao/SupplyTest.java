package org.qingmiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What comes into the product from outside, and what must not get into its repository. Needs no service: the libraries
 * are those on the class path, their licences and known holes stand in {@code src/test/supply}.
 */
class SupplyTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path SUPPLY = Path.of("src/test/supply");

    private static final Map<String, Pattern> SECRETS = Map.of(
            "private key", Pattern.compile("-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----\\s*[A-Za-z0-9+/=]{20}"),
            "cloud key", Pattern.compile("\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b|\\bLTAI[0-9A-Za-z]{12,20}\\b"),
            "token of a code host", Pattern.compile("\\bgh[pousr]_[0-9A-Za-z]{36}\\b|\\bglpat-[0-9A-Za-z_-]{20}\\b"),
            "token of ours", Pattern.compile("\\bqm_[0-9A-Za-z_-]{43}\\b"),
            "web token", Pattern.compile("\\beyJ[0-9A-Za-z_-]{15,}\\.eyJ[0-9A-Za-z_-]{15,}\\.[0-9A-Za-z_-]{20,}"),
            "password in an address",
                    Pattern.compile(
                            "[a-z]+://[^/\\s:@\"'{<]+:(?!password@|p%3A)[^/\\s:@\"'{<$…\\u4e00-\\u9fff]{6,}@[a-z0-9.-]+"),
            "assigned secret",
                    Pattern.compile("(?i)(?:secret|passwd|api_?key)\\s*[=:]\\s*[\"'][0-9A-Za-z+/_-]{24,}[\"']"));

    /** Every text file of the working tree that is no product of the build. */
    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.filter(Files::isRegularFile)
                    .filter(f -> {
                        String name = ROOT.relativize(f).toString();
                        return !name.startsWith(".git")
                                && !name.contains("target/")
                                && !name.startsWith("data/")
                                && !name.startsWith(".jdk");
                    })
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.size(file) > (4 << 20) ? "" : Files.readString(file, StandardCharsets.UTF_8);
        } catch (MalformedInputException binary) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> secretsIn(String text) {
        return SECRETS.entrySet().stream()
                .filter(s -> s.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .toList();
    }

    @Test
    void no_secret_stands_in_the_repository() throws IOException {
        Map<String, List<String>> found = new TreeMap<>();
        for (Path file : files()) {
            List<String> secrets = secretsIn(text(file));
            if (!secrets.isEmpty()) {
                found.put(ROOT.relativize(file).toString(), secrets);
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void the_search_for_secrets_finds_what_it_should() {
        String key = "A".repeat(40);
        assertThat(secretsIn("-----BEGIN " + "PRIVATE KEY-----\n" + key)).containsExactly("private key");
        assertThat(secretsIn("AKIA" + "ABCDEFGHIJKLMNOP")).containsExactly("cloud key");
        assertThat(secretsIn("ghp_" + key.substring(4))).containsExactly("token of a code host");
        assertThat(secretsIn("qm_" + key + "abc")).containsExactly("token of ours");
        assertThat(secretsIn("https://name:" + "hunter2hunter2@example.org/"))
                .containsExactly("password in an address");
        assertThat(secretsIn("api_key = \"" + key + "\"")).containsExactly("assigned secret");
    }

    /** Name and version of each library of the product and of its tests, from the class path. */
    private static Map<String, String> libraries() {
        Pattern jar = Pattern.compile("(.+?)-(\\d[0-9A-Za-z.+_-]*)\\.jar");
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", ""));
        Map<String, String> libraries = new TreeMap<>();
        for (String entry : path.split(Pattern.quote(java.io.File.pathSeparator), -1)) {
            var match = jar.matcher(entry.substring(entry.lastIndexOf('/') + 1));
            if (match.matches()) {
                libraries.put(match.group(1), match.group(2));
            }
        }
        return libraries;
    }

    /** Lines {@code pattern licence}; {@code #} begins a remark. */
    private static List<String[]> lines(String name) throws IOException {
        return Files.readAllLines(SUPPLY.resolve(name)).stream()
                .map(l -> l.replaceFirst("#.*", "").strip())
                .filter(l -> !l.isEmpty())
                .map(l -> l.split("\\s+", 2))
                .toList();
    }

    @Test
    void every_library_has_a_licence_that_was_looked_at() throws IOException {
        TreeSet<String> unknown = new TreeSet<>(libraries().keySet());
        assertThat(unknown).hasSizeGreaterThan(30);
        List<String[]> allowed = lines("licences.txt");
        unknown.removeIf(l -> allowed.stream().anyMatch(a -> l.matches(a[0].replace("*", ".*"))));
        assertThat(unknown).isEmpty();
    }

    @Test
    void no_library_is_older_than_the_version_that_mended_a_known_hole() throws IOException {
        Map<String, String> libraries = libraries();
        List<String> old = new ArrayList<>();
        for (String[] hole : lines("holes.txt")) {
            String[] rest = hole[1].split("\\s+", 2);
            String version = libraries.get(hole[0]);
            if (version != null && compare(version, rest[0]) < 0) {
                old.add(hole[0] + " " + version + ": " + rest[1]);
            }
        }
        assertThat(old).isEmpty();
    }

    private static int compare(String one, String other) {
        String[] a = one.split("[.-]", -1);
        String[] b = other.split("[.-]", -1);
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            boolean numbers = a[i].matches("\\d+") && b[i].matches("\\d+");
            int order = numbers ? Long.compare(Long.parseLong(a[i]), Long.parseLong(b[i])) : a[i].compareTo(b[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.length, b.length);
    }

    @Test
    void versions_are_compared_number_by_number() {
        assertThat(compare("1.10.0", "1.9.9")).isPositive();
        assertThat(compare("42.7.2", "42.7.2")).isZero();
        assertThat(compare("2.17.0", "2.17.1")).isNegative();
    }
}
