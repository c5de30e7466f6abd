package org.qingmiao.plan.promise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.qingmiao.plan.Clause;

/** A clause cut into its sentences. Each promises something unless the pack says that it does not. */
public final class ClausePromises {
    private final Clause clause;
    private final List<String> sentences;
    /** How many characters of the text stand before the first sentence. */
    private final int start;

    private ClausePromises(Clause clause) {
        this.clause = clause;
        List<String> all = Sentences.of(clause.text().zh());
        boolean titled = all.size() > 1 && all.getFirst().equals(clause.title().zh() + "。");
        this.start = titled ? all.getFirst().length() : 0;
        this.sentences = titled ? all.subList(1, all.size()) : all;
    }

    /** In the order of the text. */
    public static List<ClausePromise> of(Clause clause) {
        return new ClausePromises(clause).promises();
    }

    /** How many of a clause's sentences have these words in them. */
    public static long naming(Clause clause, String words) {
        return new ClausePromises(clause)
                .sentences.stream().filter(s -> s.contains(words)).count();
    }

    private List<ClausePromise> promises() {
        List<List<Clause.Mark>> marks = marks();
        return IntStream.range(0, sentences.size())
                .mapToObj(i -> promise(i, marks.get(i)))
                .toList();
    }

    private ClausePromise promise(int at, List<Clause.Mark> marks) {
        String sentence = sentences.get(at);
        return new ClausePromise(
                at + 1,
                sentence,
                clause.measures().stream().filter(m -> carries(m, sentence)).toList(),
                marks,
                clause.asides().stream()
                        .filter(a -> sentence.contains(a.words()))
                        .map(Clause.Aside::why)
                        .findFirst());
    }

    /** A measure that names no sentence carries out the only one. */
    private boolean carries(Clause.Measure measure, String sentence) {
        Optional<String> words = measure.words();
        return words.isPresent() ? sentence.contains(words.get()) : sentences.size() == 1;
    }

    /** By sentence. */
    private List<List<Clause.Mark>> marks() {
        List<List<Clause.Mark>> marks = new ArrayList<>();
        sentences.forEach(s -> marks.add(new ArrayList<>()));
        clause.placedMarks().stream()
                .filter(placed -> placed.at() >= start)
                .forEach(placed -> marks.get(sentenceAt(placed.at())).add(placed.mark()));
        return marks;
    }

    private int sentenceAt(int position) {
        int end = start;
        for (int i = 0; i < sentences.size(); i++) {
            end += sentences.get(i).length();
            if (position < end) {
                return i;
            }
        }
        return sentences.size() - 1;
    }
}
