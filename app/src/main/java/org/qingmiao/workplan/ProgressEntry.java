package org.qingmiao.workplan;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.qingmiao.page.Texts;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.Progress;

/** How far a measure or milestone is, as typed. {@code problem}: what is wrong with it. */
public record ProgressEntry(String item, String state, String share, String note, Optional<Text> problem) {
    private static final int NOTE_MAX = 500;

    static ProgressEntry none() {
        return new ProgressEntry("", "", "", "", Optional.empty());
    }

    static ProgressEntry read(HttpServletRequest request) {
        ProgressEntry typed = new ProgressEntry(
                text(request, "item"),
                text(request, "state"),
                text(request, "share"),
                text(request, "note"),
                Optional.empty());
        return new ProgressEntry(typed.item, typed.state, typed.share, typed.note, typed.wrong());
    }

    private static String text(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
    }

    private Optional<Text> wrong() {
        if (parsed().isEmpty()) {
            return Optional.of(Texts.all().both("workplan.wrong.state"));
        }
        boolean share = this.share.matches("\\d{1,3}") && Integer.parseInt(this.share) <= 100;
        if (!share) {
            return Optional.of(Texts.all().both("workplan.wrong.share"));
        }
        if ((parsed().get() == Progress.State.DONE) != this.share.equals("100")) {
            return Optional.of(Texts.all().both("workplan.wrong.done"));
        }
        return note.length() > NOTE_MAX
                ? Optional.of(Texts.all().both("workplan.wrong.note", NOTE_MAX))
                : Optional.empty();
    }

    Optional<Progress.State> parsed() {
        return List.of(Progress.State.values()).stream()
                .filter(s -> s.id().equals(state))
                .findFirst();
    }
}
