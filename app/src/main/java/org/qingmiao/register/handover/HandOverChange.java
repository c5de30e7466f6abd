package org.qingmiao.register.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qingmiao.register.handover.KeptHandOver.Course;
import org.qingmiao.register.handover.KeptHandOver.Part;

/** What becomes of a hand-over. */
final class HandOverChange {
    private final KeptHandOver before;
    private HandOverState state;
    private boolean partly;
    private Optional<String> reason;
    private Course course;
    private Optional<UUID> opened;
    private List<Part> parts;

    private HandOverChange(KeptHandOver before) {
        this.before = before;
        this.state = before.state();
        this.partly = before.partly();
        this.reason = before.reason();
        this.course = before.course();
        this.opened = before.opened();
        this.parts = before.parts();
    }

    static HandOverChange of(KeptHandOver before) {
        return new HandOverChange(before);
    }

    HandOverChange state(HandOverState next) {
        state = next;
        return this;
    }

    HandOverChange partly(boolean inPart) {
        partly = inPart;
        return this;
    }

    /** The one that was given; without one the former stays. */
    HandOverChange reason(Optional<String> given) {
        reason = given.or(() -> reason);
        return this;
    }

    HandOverChange course(Course next) {
        course = next;
        return this;
    }

    HandOverChange opened(Optional<UUID> record) {
        opened = record;
        return this;
    }

    HandOverChange parts(List<Part> all) {
        parts = all;
        return this;
    }

    /** A part in the place of that with its id, or behind all. */
    HandOverChange part(Part part) {
        List<Part> all = new ArrayList<>(parts);
        all.removeIf(p -> p.id().equals(part.id()));
        all.add(part);
        parts = all;
        return this;
    }

    KeptHandOver same() {
        return version(before.version());
    }

    /** As its next version. */
    KeptHandOver next() {
        return version(before.version() + 1);
    }

    private KeptHandOver version(int version) {
        return new KeptHandOver(
                before.district(),
                before.id(),
                before.register(),
                before.record(),
                before.kind(),
                before.number(),
                before.offering(),
                before.from(),
                before.to(),
                before.outside(),
                state,
                partly,
                reason,
                course,
                before.passedFrom(),
                opened,
                version,
                parts);
    }
}
