package org.qingmiao.tools;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.calculators.allocation.Allocation;
import org.qingmiao.calculators.allocation.Mechanism;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/** {@code allocation}: places at schools by points and wishes; explains to families, verifies for the public. */
final class AllocationCalculator implements FileCalculator {
    private static final String DICTATORSHIP = "serial-dictatorship";
    private static final int DONE = 0;
    private static final int DIFFERS = 1;
    private static final List<Output> OUTPUTS = List.of(
            Output.of("applicant", "", Messages.of("tools.allocation.output.applicant")),
            Output.of("school", "", Messages.of("tools.allocation.output.school")),
            Output.of("choice", "", Messages.of("tools.allocation.output.choice")));
    private static final List<Choice> CHOICES = List.of(
            Choice.free("applicants", Messages.of("tools.allocation.option.applicants"), ""),
            Choice.free("schools", Messages.of("tools.allocation.option.schools"), ""),
            Choice.free("priorities", Messages.of("tools.allocation.option.priorities"), ""),
            Choice.of(
                    "mechanism", Messages.of("tools.allocation.option.mechanism"), "deferred-acceptance", DICTATORSHIP),
            Choice.free("explain", Messages.of("tools.allocation.option.explain"), ""),
            Choice.free("verify", Messages.of("tools.allocation.option.verify"), ""));

    @Override
    public About about() {
        return new About(
                "allocation",
                Messages.of("tools.allocation.title"),
                Messages.of("tools.allocation.source"),
                "--applicants calculators/examples/allocation/applicants.csv --schools calculators/examples/allocation/schools.csv");
    }

    @Override
    public List<Choice> choices() {
        return CHOICES;
    }

    @Override
    public Shape shape(Choices choices) {
        Text mechanism = choices.is("mechanism", DICTATORSHIP)
                ? Messages.of("tools.allocation.serial_dictatorship_points")
                : Messages.of("tools.allocation.student_optimal_deferred_acceptance");
        return new Shape(List.of(), List.of(), OUTPUTS, mechanism);
    }

    @Override
    public int run(Choices choices, Lang lang, PrintStream out, PrintStream err) throws IOException {
        boolean common = choices.is("mechanism", DICTATORSHIP);
        CsvFile priorities =
                choices.text("priorities").isEmpty() ? null : new CsvFile("priorities", choices.text("priorities"));
        AllocationCase input =
                AllocationInput.read(needed(choices, "schools"), needed(choices, "applicants"), priorities, common);
        Allocation allocation =
                (common ? Mechanism.SERIAL_DICTATORSHIP : Mechanism.DEFERRED_ACCEPTANCE).allocate(input.market());
        warnOfTies(input, lang, err);
        if (!choices.text("explain").isEmpty()) {
            explain(input, allocation, choices.text("explain"));
        }
        if (choices.text("verify").isEmpty()) {
            write(input, allocation, null, out);
            return DONE;
        }
        CsvFile published = needed(choices, "verify");
        Optional<Text> difference = AllocationCheck.firstDifference(published, input, allocation);
        difference.ifPresentOrElse(
                found -> err.println(found.in(lang)),
                () -> out.println(same(input.applicants().size()).in(lang)));
        return difference.isPresent() ? DIFFERS : DONE;
    }

    private static Text same(int applicants) {
        return Messages.of("tools.allocation.published_result_same", applicants);
    }

    private static void explain(AllocationCase input, Allocation allocation, String path) {
        try (OutputStream file = Files.newOutputStream(Path.of(path))) {
            write(input, allocation, new AllocationExplanations(input, allocation), file);
        } catch (IOException | InvalidPathException e) {
            throw new Impossible("--explain", Messages.of("tools.allocation.cannot_written", path));
        }
    }

    private static CsvFile needed(Choices choices, String option) {
        String path = choices.text(option);
        if (path.isEmpty()) {
            throw Impossible.of("--" + option, Messages.of("tools.allocation.no_file_given"));
        }
        return new CsvFile(option, path);
    }

    /** An order that no published rule decides is not hidden. */
    private static void warnOfTies(AllocationCase input, Lang lang, PrintStream err) {
        int undecided = input.market().priorities().ranking().undecided();
        if (undecided > 0) {
            err.println(Messages.of("tools.allocation.tie_break_applicants_not_told", undecided)
                    .in(lang));
        }
    }

    private static void write(
            AllocationCase input, Allocation allocation, @Nullable AllocationExplanations explanations, OutputStream to)
            throws IOException {
        // Not closed: the stream belongs to the caller.
        CsvWriter writer = CsvWriter.builder()
                .lineDelimiter(input.crlf() ? LineDelimiter.CRLF : LineDelimiter.LF)
                .build(to, StandardCharsets.UTF_8);
        writer.writeRecord(
                explanations == null ? List.of("applicant", "school", "choice") : AllocationExplanations.COLUMNS);
        for (int applicant = 0; applicant < input.applicants().size(); applicant++) {
            int school = allocation.school(applicant);
            CsvWriter.CsvWriterRecord line = writer.writeRecord()
                    .writeField(input.applicants().get(applicant))
                    .writeField(school == Allocation.NONE ? "" : input.schools().get(school))
                    .writeField(school == Allocation.NONE ? "" : String.valueOf(allocation.choice(applicant) + 1));
            if (explanations != null) {
                explanations.of(applicant).forEach(line::writeField);
            }
            line.endRecord();
        }
        writer.flush();
    }
}
