package org.qingmiao.register.handover;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.HandOver;

/**
 * A hand-over of a record.
 *
 * @param record which one
 * @param kind its id in the definition
 * @param number of the record, or what stands for it
 * @param offering the act by which it was offered; one may offer to several units
 * @param to nothing if it goes to somebody who has no account
 * @param outside who that is; empty otherwise
 * @param partly whether a part was accepted
 * @param reason why it was refused, accepted in part, taken back or ended
 * @param passedFrom the one that was passed on
 * @param opened the record that the receiver got
 * @param parts what is owed of it, and what was answered
 */
public record KeptHandOver(
        int district,
        UUID id,
        String register,
        UUID record,
        String kind,
        String number,
        UUID offering,
        Place from,
        Optional<Place> to,
        String outside,
        HandOverState state,
        boolean partly,
        Optional<String> reason,
        Course course,
        Optional<UUID> passedFrom,
        Optional<UUID> opened,
        int version,
        List<Part> parts) {
    /** The part that is owed first. */
    public static final String ACCEPT = "accept";

    public KeptHandOver {
        parts = List.copyOf(parts);
    }

    /** @param ord where the unit stands in the tree */
    public record Place(String unit, int ord) {}

    /** When what happened, and who did it. */
    public record Course(
            Instant offeredAt,
            Optional<String> offeredBy,
            Optional<Instant> acceptedAt,
            Optional<String> acceptedBy,
            Optional<Instant> refusedAt,
            Optional<Instant> answeredAt,
            Optional<Instant> endedAt) {
        /** One that was just offered. */
        static Course offered(Instant at, Optional<String> by) {
            return new Course(
                    at, by, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }

        Course accepted(Instant at, Optional<String> by) {
            return new Course(offeredAt, offeredBy, Optional.of(at), by, refusedAt, answeredAt, endedAt);
        }

        Course refused(Instant at) {
            return new Course(offeredAt, offeredBy, acceptedAt, acceptedBy, Optional.of(at), answeredAt, endedAt);
        }

        Course answered(Instant at) {
            return new Course(offeredAt, offeredBy, acceptedAt, acceptedBy, refusedAt, Optional.of(at), endedAt);
        }

        Course ended(Instant at) {
            return new Course(offeredAt, offeredBy, acceptedAt, acceptedBy, refusedAt, answeredAt, Optional.of(at));
        }
    }

    /**
     * An acceptance or an answer.
     *
     * @param due nothing if it is not owed by a time
     * @param how the end was worked out
     */
    public record Part(String id, Optional<Instant> due, Text how, Optional<Instant> doneAt, Optional<String> doneBy) {
        Part done(Instant at, Optional<String> by) {
            return new Part(id, due, how, Optional.of(at), by);
        }

        public boolean isOpen() {
            return due.isPresent() && doneAt.isEmpty();
        }
    }

    /** What is owed of it next, as long as it runs. */
    public Optional<Part> owed() {
        return state.isLive()
                ? parts.stream()
                        .filter(Part::isOpen)
                        .min(Comparator.comparing(part -> part.due().orElseThrow()))
                : Optional.empty();
    }

    /** Whether the record went with it: its receiver keeps it by now, and whoever gave it sees it no more. */
    public boolean hasGone(HandOver definition) {
        return definition.givesRecord() && course.acceptedAt().isPresent();
    }

    /** Who gets it without an account, as a definition calls them. */
    public Text outsider() {
        String key = "handover.outside." + outside;
        return Messages.find(Lang.ZH, key).isPresent() ? Messages.of(key) : Text.same(outside);
    }

    public Optional<Part> part(String part) {
        return parts.stream().filter(p -> p.id().equals(part)).findFirst();
    }
}
