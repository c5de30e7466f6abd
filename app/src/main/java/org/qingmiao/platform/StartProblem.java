package org.qingmiao.platform;

/** Why the product cannot start, in one sentence in each language that says what to do. */
public final class StartProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Text sentence;

    public StartProblem(Text sentence) {
        super(sentence.en());
        this.sentence = sentence;
    }

    public Text sentence() {
        return sentence;
    }
}
