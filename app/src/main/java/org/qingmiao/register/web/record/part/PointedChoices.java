package org.qingmiao.register.web.record.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qingmiao.child.ChildChoice;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.ProblemException;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.PersonalDataReads;
import org.qingmiao.safeguard.PurposeMissing;
import org.springframework.stereotype.Component;

/** Whom a field of a form may point to: those to whom it points already, and those who were looked for. */
@Component
class PointedChoices {
    private final ChildChoice children;
    private final PersonalDataReads reads;

    PointedChoices(ChildChoice children, PersonalDataReads reads) {
        this.children = children;
        this.reads = reads;
    }

    /** @param told why there is none to choose from, where that needs words */
    record Found(List<Choice> choices, Optional<Text> told) {}

    /**
     * Looks for them, if the form was sent to do so.
     *
     * @throws PurposeMissing before a form is shown for which nobody could be looked for
     */
    Found of(ChildChoice.Kind kind, Map<String, List<String>> texts, Person reader) {
        List<Choice> choices = new ArrayList<>(chosen(kind, texts, reader));
        boolean sent = texts.containsKey(InputTexts.FIND);
        if (!sent && reads.purpose().isEmpty()) {
            throw new PurposeMissing();
        }
        String words = InputTexts.first(texts, InputTexts.FIND);
        if (words.isEmpty() || !texts.containsKey(InputTexts.LOOK)) {
            return new Found(choices, Optional.empty());
        }
        try {
            List<ChildChoice.Label> found = children.find(kind, words, reader);
            found.stream()
                    .map(PointedChoices::choice)
                    .filter(c -> !choices.contains(c))
                    .forEach(choices::add);
            return new Found(choices, found.isEmpty() ? Optional.of(nobody(kind, words)) : Optional.empty());
        } catch (PurposeMissing timeIsUp) {
            return new Found(choices, Optional.of(Messages.of("registers.pick.purpose")));
        } catch (ProblemException refused) {
            return new Found(choices, Optional.of(refused.problem().text()));
        }
    }

    private List<Choice> chosen(ChildChoice.Kind kind, Map<String, List<String>> texts, Person reader) {
        List<UUID> ids = texts.getOrDefault(InputTexts.VALUE, List.of()).stream()
                .flatMap(id -> RecordRequests.uuid(id.strip()).stream())
                .toList();
        return children.labels(kind, ids, reader).values().stream()
                .map(PointedChoices::choice)
                .toList();
    }

    private static Choice choice(ChildChoice.Label label) {
        return new Choice(label.id().toString(), label.says());
    }

    private static Text nobody(ChildChoice.Kind kind, String words) {
        return Messages.of(kind == ChildChoice.Kind.CHILD ? "registers.pick.no_child" : "registers.pick.nobody", words);
    }
}
