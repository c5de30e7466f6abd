package org.qingmiao.plan.promise;

import java.util.ArrayList;
import java.util.List;

/** Where a Chinese text ends its sentences: a full stop, or a semicolon between promises that stand side by side. */
final class Sentences {
    private Sentences() {}

    /** Each with its mark of punctuation; put together they are the text. What is quoted is not cut. */
    static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        int from = 0;
        int quoted = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted += opens(c) ? 1 : closes(c) ? -1 : 0;
            if (quoted <= 0 && (c == '。' || c == '；')) {
                sentences.add(text.substring(from, i + 1));
                from = i + 1;
            }
        }
        if (from < text.length()) {
            sentences.add(text.substring(from));
        }
        return sentences;
    }

    private static boolean opens(char c) {
        return c == '“' || c == '（' || c == '《';
    }

    private static boolean closes(char c) {
        return c == '”' || c == '）' || c == '》';
    }
}
