package org.qingmiao.reporting.round.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.form.FormField;
import org.qingmiao.reporting.round.Round;
import org.qingmiao.reporting.round.RoundForms;
import org.qingmiao.reporting.round.SubmissionField;
import org.qingmiao.reporting.submission.SubmissionChecks;
import org.springframework.stereotype.Component;

/** Lays the form of a unit out with what stands in it. */
@Component
class SubmissionLayouts {
    private final RoundForms forms;
    private final SubmissionChecks checks;

    SubmissionLayouts(RoundForms forms, SubmissionChecks checks) {
        this.forms = forms;
        this.checks = checks;
    }

    List<FormField> entries(Round round, String unit) {
        return forms.entries(round, unit);
    }

    SubmissionLayout of(
            Round round,
            List<FormField> entries,
            Map<String, SubmissionField> held,
            SubmissionComposer.Reply reply,
            Map<String, Text> marked,
            Map<String, Text> comments) {
        Map<String, SubmissionField> shown = new HashMap<>(held);
        shown.putAll(reply.typed());
        SubmissionLayout.FieldContents fieldContents = new SubmissionLayout.FieldContents(
                shown, SubmissionLayout.FieldContents.byField(reply.faults()), marked, comments, reply.theirs());
        return new SubmissionLayout(forms.plan(round), entries, fieldContents, checks.last(entries));
    }
}
