package org.qingmiao.register.decision;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.pack.PackProblem;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.platform.Text;
import org.qingmiao.register.code.TableProblem;
import org.qingmiao.register.code.Validity;

/** What both kinds of files say about a decision table. */
record DecisionHead(SourceLocation place, Diagnostics diagnostics) {
    HitPolicy hit(String word, SourceLocation at) {
        if (word.isEmpty()) {
            return HitPolicy.UNIQUE;
        }
        return HitPolicy.of(word).orElseGet(() -> {
            String words = String.join(
                    ", ", Arrays.stream(HitPolicy.values()).map(HitPolicy::word).toList());
            diagnostics.issue(at, PackProblem.UNKNOWN_CHOICE, word, words);
            return HitPolicy.UNIQUE;
        });
    }

    String version(String said, Validity valid) {
        return said.isEmpty() ? valid.start().map(Object::toString).orElse("1") : said;
    }

    /** The law or paper that a table rests on; each must name one. */
    String source(String source, String law) {
        String said = source.isEmpty() ? law : source;
        if (said.isEmpty()) {
            diagnostics.issue(place, TableProblem.NO_SOURCE, "no source", "source: the law, or (inference)");
        }
        return said;
    }

    /** {@code level code(away-level), degree}: results and, where said, their lists. */
    static Map<String, String> gives(String said) {
        Map<String, String> gives = new LinkedHashMap<>();
        for (String part : said.split(",", -1)) {
            String[] words = part.strip().split("[\\s:]+", 2);
            if (!words[0].isEmpty()) {
                gives.put(words[0], words.length < 2 ? "" : list(words[1]));
            }
        }
        return gives;
    }

    /** {@code code(away-level)} and {@code away-level} name the same list. */
    static String list(String word) {
        return word.startsWith("code(") && word.endsWith(")") ? word.substring(5, word.length() - 1) : word;
    }

    /** {@code 中文 | English}; words without a bar serve both. */
    static Text label(String written) {
        int bar = written.indexOf(" | ");
        return bar < 0
                ? Text.same(written)
                : new Text(
                        written.substring(0, bar).strip(),
                        written.substring(bar + 3).strip());
    }
}
