package org.qingmiao.evaluation.report.publication;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.qingmiao.evaluation.report.Report.Kind;
import org.qingmiao.evaluation.report.publication.Publication.State;
import org.qingmiao.plan.Plan;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Publishes what was frozen when another person has read what is still open; else says why not. */
@Component
public class PublicationSignOff {
    private final Publications publications;
    private final SignOffChecklists signOffChecklists;
    private final Reports reports;
    private final PublicationNotices notices;

    PublicationSignOff(
            Publications publications,
            SignOffChecklists signOffChecklists,
            Reports reports,
            PublicationNotices notices) {
        this.publications = publications;
        this.signOffChecklists = signOffChecklists;
        this.reports = reports;
        this.notices = notices;
    }

    /** Why something frozen is not published. */
    public enum Refusal {
        /** Nothing is frozen, or somebody was faster. */
        NOT_FROZEN,
        /** Whoever froze it may not sign it off. */
        OWN,
        /** The list was not ticked as read. */
        NOT_READ,
        /** The list is another one than was shown. */
        CHANGED,
        /** Values that were being written at the freezing arrived after: the words and the numbers would differ. */
        MOVED;

        public String key() {
            return "report.sign.refused." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Signs for somebody who has read the list as it stands: programs and demos.
     *
     * @throws IllegalStateException if it is refused
     */
    @Transactional
    public void signAsRead(Plan plan, Kind kind, int year, String by) {
        sign(plan, kind, year, by, true, SignOffChecklist::seen).ifPresent(refusal -> {
            throw new IllegalStateException("not published: " + refusal);
        });
    }

    /** The newest freezing of a paper, if it waits to be signed off. */
    public Optional<Publication> waiting(Plan plan, Kind kind, int year) {
        return publications.newest(plan, kind, year).filter(p -> p.state() == State.FROZEN);
    }

    /**
     * @param read whether the signer says to have read the list
     * @param seen what the list said when it was shown, as {@link SignOffChecklist#seen} tells
     */
    @Transactional
    public Optional<Refusal> sign(Plan plan, Kind kind, int year, String by, boolean read, String seen) {
        return sign(plan, kind, year, by, read, signOffChecklist -> seen);
    }

    private Optional<Refusal> sign(
            Plan plan, Kind kind, int year, String by, boolean read, Function<SignOffChecklist, String> seen) {
        publications.hold(plan, kind, year);
        Optional<Publication> frozen = waiting(plan, kind, year);
        if (frozen.isEmpty()) {
            return Optional.of(Refusal.NOT_FROZEN);
        }
        SignOffChecklist signOffChecklist = signOffChecklists.of(frozen.get());
        Optional<Refusal> refusal = refusal(frozen.get(), by, read, seen.apply(signOffChecklist), signOffChecklist);
        if (refusal.isEmpty()) {
            publications.publish(plan, frozen.get(), by, signOffChecklist);
            notices.published(plan, frozen.get(), by);
        }
        return refusal;
    }

    private Optional<Refusal> refusal(
            Publication frozen, String by, boolean read, String seen, SignOffChecklist signOffChecklist) {
        if (frozen.frozenBy().equals(by)) {
            return Optional.of(Refusal.OWN);
        }
        if (!read) {
            return Optional.of(Refusal.NOT_READ);
        }
        if (!signOffChecklist.seen().equals(seen)) {
            return Optional.of(Refusal.CHANGED);
        }
        return reports.saysTheSame(frozen) ? Optional.empty() : Optional.of(Refusal.MOVED);
    }
}
