package org.qingmiao.reporting.submission;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.reporting.form.FormField;
import org.qingmiao.reporting.round.RoundResolver;
import org.qingmiao.reporting.round.SubmissionField;

/** Reads the fields of an answer from a form: value {@code v:…}, note {@code n:…}, not applicable {@code a:…}. */
public final class SubmissionFormParser {
    private static final int LONGEST_VALUE = 60;
    private static final int LONGEST_NOTE = 1000;
    private static final int MARK = 6;

    private SubmissionFormParser() {}

    public static String note(String field) {
        return "n" + field.substring(1);
    }

    static String notApplicable(String field) {
        return "a" + field.substring(1);
    }

    static String comment(String field) {
        return "c" + field.substring(1);
    }

    /**
     * The fields that the typist changed: those that differ from what the form was made from. A form that was made for
     * other fields, and one that sends changed fields alone, are taken as they are.
     */
    public static Map<String, SubmissionField> changed(List<FormField> entries, HttpServletRequest request) {
        String seen = RoundResolver.parameter(request, "seen");
        boolean whole = seen.length() == entries.size() * MARK;
        Map<String, SubmissionField> changed = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            String name = entries.get(i).field();
            String typed = request.getParameter(name);
            if (typed != null) {
                SubmissionField field = typed(
                        typed,
                        Optional.ofNullable(request.getParameter(note(name))).orElse(""),
                        request.getParameter(notApplicable(name)) != null);
                if (!whole || !seen.startsWith(field.mark(), i * MARK)) {
                    changed.put(name, field);
                }
            }
        }
        return changed;
    }

    /** No longer than fits. */
    static SubmissionField typed(String value, String note, boolean notApplicable) {
        return SubmissionField.of(cut(value, LONGEST_VALUE), cut(note, LONGEST_NOTE), notApplicable);
    }

    public static Map<String, String> comments(List<FormField> entries, HttpServletRequest request) {
        Map<String, String> comments = new HashMap<>();
        for (FormField formField : entries) {
            String said = RoundResolver.parameter(request, comment(formField.field()));
            if (!said.isEmpty()) {
                comments.put(formField.field(), cut(said, LONGEST_NOTE));
            }
        }
        return comments;
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }
}
