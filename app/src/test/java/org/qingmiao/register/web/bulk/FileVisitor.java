package org.qingmiao.register.web.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qingmiao.WebVisitor;
import org.qingmiao.WebVisitor.Answer;

/** Somebody who brings files to one register. */
record FileVisitor(WebVisitor web, String register) {
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private static final Pattern FILE = Pattern.compile("name=\"file\" value=\"([^\"]+)\"");

    static FileVisitor of(int port, String login, String register) {
        return new FileVisitor(WebVisitor.signedIn(port, login), register);
    }

    String path() {
        return "/registers/" + register;
    }

    String page() {
        return web.get(path() + "/import").body();
    }

    Answer attempt(String csv) {
        Answer tried = web.upload(path() + "/import", page(), "brought.csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(tried.status()).as(tried.body()).isEqualTo(200);
        return tried;
    }

    Answer write(String tried) {
        return web.post(path() + "/import/write", tried, Map.of("token", found(TOKEN, tried)));
    }

    /** Tries and writes. */
    String bring(String csv) {
        Answer written = write(attempt(csv).body());
        assertThat(written.status()).as(written.body()).isEqualTo(200);
        return written.body();
    }

    /** Takes back what was written last. */
    Answer undo() {
        return undo(lastFile());
    }

    Answer undo(String file) {
        return web.post(path() + "/import/undo", page(), Map.of("file", file));
    }

    String lastFile() {
        return found(FILE, page());
    }

    /** How often words stand in the list. */
    long listed(String words) {
        return Pattern.compile(Pattern.quote(words))
                .matcher(web.get(path()).body())
                .results()
                .count();
    }

    /** The page of a record of the list. */
    String record(String words) {
        Matcher line = Pattern.compile("href=\"(" + path() + "/records/[0-9a-f-]{36})[^<]*<")
                .matcher(web.get(path()).body());
        while (line.find()) {
            String page = web.get(line.group(1)).body();
            if (page.contains(words)) {
                return page;
            }
        }
        throw new AssertionError("no record with " + words);
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group(1);
    }
}
