package org.qingmiao.reporting.review;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qingmiao.reporting.round.Round;
import org.qingmiao.reporting.round.RoundForms;
import org.qingmiao.reporting.round.Rounds;
import org.qingmiao.reporting.round.Submission;
import org.qingmiao.reporting.round.SubmissionRepository;
import org.springframework.stereotype.Component;

/** How far the answers are on which the numbers of a year rest. */
@Component
public class YearSubmissions {
    private static final Set<Submission.State> IN_REVIEW =
            EnumSet.of(Submission.State.SUBMITTED, Submission.State.APPROVED, Submission.State.CORRECTING);

    private final Rounds rounds;
    private final SubmissionRepository answers;
    private final RoundForms forms;
    private final ReviewFlags reviewFlags;

    YearSubmissions(Rounds rounds, SubmissionRepository answers, RoundForms forms, ReviewFlags reviewFlags) {
        this.rounds = rounds;
        this.answers = answers;
        this.forms = forms;
        this.reviewFlags = reviewFlags;
    }

    /**
     * All rounds of a year together.
     *
     * @param asked answers that are owed
     * @param open those that are not accepted; one that is being corrected is open again
     * @param marked fields of answers in review that a reviewer should look at
     * @param path of the round, or of the list where there is not just one
     */
    public record Standing(int asked, int open, int marked, String path) {}

    public Standing of(String plan, int year) {
        List<Round> ofYear = rounds.of(plan).stream()
                .filter(r -> r.year() == year && r.hasBegun(rounds.today()))
                .toList();
        int asked = 0;
        int open = 0;
        int marked = 0;
        for (Round round : ofYear) {
            Map<String, Submission> begun = answers.of(round);
            for (String unit : round.units()) {
                Submission.State state =
                        begun.getOrDefault(unit, Submission.none(unit)).state();
                asked++;
                open += state == Submission.State.ACCEPTED ? 0 : 1;
                marked += IN_REVIEW.contains(state) ? marked(round, unit) : 0;
            }
        }
        return new Standing(
                asked, open, marked, ofYear.size() == 1 ? ofYear.getFirst().path() : "/rounds");
    }

    private int marked(Round round, String unit) {
        return forms.tree().find(unit).isEmpty()
                ? 0
                : reviewFlags
                        .of(round, unit, forms.entries(round, unit), answers.fields(round, unit))
                        .size();
    }
}
