package org.qingmiao.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No lock of the database is taken where it would end at once. */
class LockScopeTest {
    private static final Pattern LOCK =
            Pattern.compile("\" FOR (?:UPDATE|SHARE)\"|FOR (?:UPDATE|SHARE)\"\\)|pg_advisory_xact_lock\\(");

    @Test
    void outside_of_a_transaction_a_lock_is_refused() {
        assertThatIllegalStateException().isThrownBy(LockScope::mustLast);
    }

    /** A statement that locks and changes at once ({@code UPDATE … SKIP LOCKED}) needs no transaction around it. */
    @Test
    void whoever_locks_asks_whether_it_will_last() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> sources =
                    files.filter(f -> f.toString().endsWith(".java")).toList();
            long locks = 0;
            for (Path source : sources) {
                String text = Files.readString(source);
                long here = LOCK.matcher(text).results().count();
                long asked = Pattern.compile("LockScope\\.mustLast\\(\\)")
                        .matcher(text)
                        .results()
                        .count();
                assertThat(asked).as(source.toString()).isEqualTo(here);
                locks += here;
            }
            assertThat(locks).isGreaterThanOrEqualTo(7);
        }
    }
}
