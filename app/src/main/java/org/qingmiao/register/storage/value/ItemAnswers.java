package org.qingmiao.register.storage.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers to the items of an instrument or of a grid, in their order. */
public record ItemAnswers(List<Answer> answers) {
    public ItemAnswers {
        answers = List.copyOf(answers);
    }

    /** @param evidence what an answer rests on, where the instrument asks for it */
    public record Answer(
            String item, String answer, @Nullable String evidence) {}
}
