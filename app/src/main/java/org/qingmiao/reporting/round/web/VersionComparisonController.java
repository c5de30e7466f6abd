package org.qingmiao.reporting.round.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qingmiao.page.NavigationSection;
import org.qingmiao.page.NumberFormats;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.platform.Messages;
import org.qingmiao.reporting.form.FormField;
import org.qingmiao.reporting.round.RoundForms;
import org.qingmiao.reporting.round.RoundRepository;
import org.qingmiao.reporting.round.RoundResolver;
import org.qingmiao.reporting.round.SubmissionField;
import org.qingmiao.reporting.round.SubmissionRepository;
import org.qingmiao.reporting.submission.SubmittedVersion;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** Two editions of an answer side by side. */
@Controller
class VersionComparisonController {
    /** What stands in the form now, handed in or not. */
    private static final int NOW = 0;

    private final RoundResolver desk;
    private final RoundForms forms;
    private final RoundRepository rounds;
    private final SubmissionRepository answers;
    private final PageRenderer pageRenderer;

    VersionComparisonController(
            RoundResolver desk,
            RoundForms forms,
            RoundRepository rounds,
            SubmissionRepository answers,
            PageRenderer pageRenderer) {
        this.desk = desk;
        this.forms = forms;
        this.rounds = rounds;
        this.answers = answers;
        this.pageRenderer = pageRenderer;
    }

    @GetMapping("/rounds/{id}/{unit}/compare")
    View compare(@PathVariable String id, @PathVariable String unit, HttpServletRequest request) {
        RoundResolver.SubmissionRequest submissionRequest = desk.visit(request, id, unit);
        int edition = answers.of(submissionRequest.round(), unit).edition();
        List<Integer> all = new ArrayList<>();
        for (int e = 1; e <= edition; e++) {
            all.add(e);
        }
        all.add(NOW);
        int left = chosen(request, "a", all, Math.max(1, edition - 1));
        int right = chosen(request, "b", all, NOW);
        SubmittedVersion before = edition(submissionRequest, left);
        SubmittedVersion after = edition(submissionRequest, right);
        List<VersionComparisonView.Row> rows = new ArrayList<>();
        List<FormField> entries = forms.entries(submissionRequest.round(), unit);
        for (FormField formField : entries) {
            SubmissionField was = before.at(formField.field());
            SubmissionField is = after.at(formField.field());
            if (!was.equals(is)) {
                rows.add(row(formField, was, is));
            }
        }
        PageHead head = PageHead.of(Messages.of("rounds.compare"), NavigationSection.at("/reporting"))
                .under(
                        RoundResolver.ROUNDS,
                        new PageHead.Crumb(
                                submissionRequest.round().name(),
                                submissionRequest.round().path()),
                        new PageHead.Crumb(submissionRequest.unit().name(), submissionRequest.path()))
                .synthetic(submissionRequest.round().synthetic());
        return pageRenderer.page(
                "round/compare",
                head,
                new VersionComparisonView(
                        submissionRequest.round(),
                        submissionRequest.path(),
                        all,
                        left,
                        right,
                        rows,
                        entries.size() - rows.size()));
    }

    private static int chosen(HttpServletRequest request, String name, List<Integer> all, int otherwise) {
        int chosen = RoundResolver.number(request, name);
        return all.contains(chosen) ? chosen : all.contains(otherwise) ? otherwise : NOW;
    }

    private SubmittedVersion edition(RoundResolver.SubmissionRequest submissionRequest, int number) {
        String unit = submissionRequest.unit().id();
        return Optional.of(number)
                .filter(n -> n != NOW)
                .flatMap(n -> rounds.handedIn(submissionRequest.round(), unit, n))
                .map(SubmittedVersion::parse)
                .orElseGet(() -> new SubmittedVersion(answers.fields(submissionRequest.round(), unit)));
    }

    private static VersionComparisonView.Row row(FormField formField, SubmissionField was, SubmissionField is) {
        double before = was.number().orElse(Double.NaN);
        double after = is.number().orElse(Double.NaN);
        boolean comparable = before != 0 && !Double.isNaN(before) && !Double.isNaN(after);
        return new VersionComparisonView.Row(
                FieldMessages.name(formField),
                shown(was),
                shown(is),
                comparable ? NumberFormats.signed((after / before - 1) * 100, 1) + "%" : "",
                was.note(),
                is.note());
    }

    private static String shown(SubmissionField field) {
        return field.isAnswered() ? field.shown() : NumberFormats.UNKNOWN;
    }
}
