package org.qingmiao.child;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Person;

/**
 * What others that keep records need of the child index: somebody to point to, a label for whom they point to, and what
 * formulas may know of a child.
 *
 * <p>What is stored is an id. It stays valid for ever: a child that turned out to be another one keeps its id, and labels
 * and facts follow the link ({@link #current}).
 */
public interface ChildChoice {
    /** What can be pointed to. */
    enum Kind {
        CHILD,
        /** A guardian or carer. */
        PERSON,
        HOUSEHOLD
    }

    /**
     * Somebody or something to point to.
     *
     * @param says name and what tells it from others of that name; masked where the reader does not reach it
     */
    record Label(UUID id, Text says) {}

    /**
     * Candidates for a form, the likeliest first: a whole number, a name or a part of it, pinyin or initials. Children and
     * persons within the reader's reach alone, masked as in a list.
     *
     * @throws org.qingmiao.safeguard.PurposeMissing if the reader has not said why they look
     * @throws org.qingmiao.platform.ProblemException 429 if the reader searches too often; 403 if they look at no child
     */
    List<Label> find(Kind kind, String words, Person reader);

    /**
     * Children within the reader's reach by their whole numbers; one that is nobody's, or of several, is left out. However
     * many they are, it is one search and one entry.
     *
     * @throws org.qingmiao.safeguard.PurposeMissing if the reader has not said why they look
     * @throws org.qingmiao.platform.ProblemException 429 if the reader searches too often; 403 if they look at no child
     */
    Map<String, UUID> byNumbers(Collection<String> numbers, Person reader);

    /**
     * Labels of what a record that the reader sees points to; of what is not there, none. Whoever shows a record writes the
     * entry of the look.
     */
    Map<UUID, Label> labels(Kind kind, Collection<UUID> ids, Person reader);

    /** Whether the reader may point to it: it is there, and within reach. */
    boolean isWithinReach(Kind kind, UUID id, Person reader);

    /**
     * What formulas may read of a child, as it held on a day. It is worked out whole, whoever asks, as a record is judged
     * whole; what of it is shown, the sight of the record decides.
     */
    Optional<ChildFacts> facts(UUID child, LocalDate day);

    /** The child with which this one is one by now; itself if it was never linked or is no more. */
    UUID current(UUID child);

    /** All ids under which records may point to this child: its own and of those linked with it. */
    List<UUID> allOf(UUID child);

    /** Guardians and carers of a child on a day that the reader reaches, to choose from. */
    List<Label> guardians(UUID child, LocalDate day, Person reader);
}
