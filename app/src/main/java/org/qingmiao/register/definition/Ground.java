package org.qingmiao.register.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.platform.Text;

/**
 * On what a register rests (R1).
 *
 * @param law laws and rules
 * @param keep how long its records are kept
 * @param responsible the duty that answers for it
 * @param assessment number or summary of the assessment of its impact (R29)
 * @param consent what needs consent, by name (R5)
 * @param withoutConsent when it goes on without it
 */
public record Ground(
        String law,
        Text purpose,
        Retention keep,
        Optional<String> responsible,
        Optional<Text> assessment,
        Optional<Notice> notice,
        Map<String, Text> consent,
        Optional<FormulaText> withoutConsent,
        SourceLocation place) {

    public Ground {
        consent = Ordered.copy(consent);
    }

    /** This ground with another retention. */
    public Ground with(Retention other) {
        return new Ground(law, purpose, other, responsible, assessment, notice, consent, withoutConsent, place);
    }

    /**
     * How long records are kept.
     *
     * @param years after the day
     * @param after the day from which it runs
     * @param note who set it, if no law did
     */
    public record Retention(int years, FormulaText after, Optional<String> note) {}

    /**
     * Who is told that data are held (R7).
     *
     * @param at the step at which
     * @param unless then it waits for the step {@code later}
     */
    public record Notice(
            String to, String at, Optional<FormulaText> unless, Optional<String> because, Optional<String> later) {}

    /** The kinds of things that a register may be about. */
    public static final List<String> SUBJECTS =
            List.of("child", "child?", "household", "person", "institution", "place", "product", "event", "unit");
}
