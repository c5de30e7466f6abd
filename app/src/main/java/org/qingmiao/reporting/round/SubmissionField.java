package org.qingmiao.reporting.round;

import java.util.Optional;
import java.util.Set;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.reporting.form.FormNumbers;

/**
 * What stands in a field of an answer.
 *
 * @param typed as typed; empty where nothing is known or nothing applies
 * @param note explanation; a soft check that fails asks for one
 * @param notApplicable the question does not arise for this unit: neither zero nor unknown
 */
public record SubmissionField(String typed, String note, boolean notApplicable) {
    public static final SubmissionField EMPTY = new SubmissionField("", "", false);
    /** By which a formula begins, as in spreadsheets. */
    public static final String FORMULA = "=";

    private static final Set<String> SLASHES =
            Set.of("/", "／", Messages.in(Lang.ZH, "reporting.not_applicable"), "n/a", "N/A");

    /** As it came from a form or file: a slash, as statistics forms are filled, says that the question does not arise. */
    public static SubmissionField of(String typed, String note, boolean notApplicable) {
        String plain = typed.strip();
        boolean slash = SLASHES.contains(plain);
        // Whoever types a number into a field that was marked as not applicable means the number.
        boolean none = slash || (notApplicable && plain.isEmpty());
        return new SubmissionField(none ? "" : plain, note.strip(), none);
    }

    public static SubmissionField of(String typed) {
        return of(typed, "", false);
    }

    public boolean isAnswered() {
        return notApplicable || !typed.isEmpty();
    }

    /** The number, if it is one. */
    public Optional<Double> number() {
        return notApplicable ? Optional.empty() : FormNumbers.parse(typed);
    }

    /** As it stands in the input and in files. */
    public String shown() {
        return notApplicable ? "/" : typed;
    }

    /** Six hexadecimal digits by which a form tells what it was made from. */
    public String mark() {
        return "%06x".formatted((typed + "\u0000" + note + "\u0000" + notApplicable).hashCode() & 0xffffff);
    }
}
