package org.qingmiao.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.WebVisitor;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The bar is what rooms contribute, and no page stands at an entry that nobody contributed. */
@DemoServer
@SuppressWarnings("NullAway.Init") // set by Spring
class NavigationTest {
    private static final Pattern STANDS_AT = Pattern.compile("NavigationSection\\.at\\(\"([^\"]*)\"\\)");

    @LocalServerPort
    int port;

    @Autowired
    List<NavigationEntry> entries;

    /** What is of no use to somebody is left out of their bar, and its page says why. */
    @Test
    void every_entry_has_a_text_an_order_of_its_own_and_a_page() {
        assertThat(entries)
                .extracting(e -> e.section().isPublic() + " " + e.order())
                .doesNotHaveDuplicates();
        assertThat(entries).extracting(NavigationEntry::path).doesNotHaveDuplicates();
        WebVisitor admin = WebVisitor.signedIn(port, "admin");
        String home = admin.get("/").body();
        for (NavigationEntry entry : entries) {
            assertThat(Messages.find(Lang.EN, entry.key())).as(entry.key()).isPresent();
            WebVisitor.Answer page = admin.get(entry.path());
            assertThat(page.status()).as(entry.path()).isEqualTo(200);
            String link = "href=\"" + Pattern.quote(entry.path()) + "[^\"]*\"";
            if (Pattern.compile(link).matcher(home).find()) {
                assertThat(page.body()).as(entry.path()).containsPattern(link + " aria-current=\"page\"");
            }
        }
    }

    @Test
    void pages_stand_at_entries_that_there_are() throws IOException {
        Set<String> named = new TreeSet<>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            files.filter(f -> f.toString().endsWith(".java"))
                    .forEach(f -> STANDS_AT.matcher(read(f)).results().forEach(m -> named.add(m.group(1))));
        }
        assertThat(named).hasSizeGreaterThanOrEqualTo(10);
        assertThat(entries).extracting(NavigationEntry::path).containsAll(named);
    }

    @Test
    void the_bars_stand_in_the_order_that_the_rooms_gave() {
        assertThat(paths(false))
                .containsExactly(
                        "/",
                        "/tasks",
                        "/desk",
                        "/plan",
                        "/indicators",
                        "/units",
                        "/registers",
                        "/children",
                        "/reporting",
                        "/reports",
                        "/tools",
                        "/admin");
        assertThat(paths(true))
                .containsExactly(
                        "/public",
                        "/public/plan",
                        "/public/indicators",
                        "/public/voice",
                        "/public/registers",
                        "/public/tools");
    }

    private List<String> paths(boolean isPublic) {
        NavigationSection page = isPublic ? NavigationSection.PUBLIC_NONE : NavigationSection.NONE;
        return new NavigationBar(entries)
                .of(page, false).stream().map(NavigationEntry::path).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
