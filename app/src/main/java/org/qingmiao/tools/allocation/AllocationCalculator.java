package org.qingmiao.tools.allocation;

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
import org.qingmiao.tools.CalculatorDescription;
import org.qingmiao.tools.CalculatorOption;
import org.qingmiao.tools.ChosenOptions;
import org.qingmiao.tools.CsvInputFile;
import org.qingmiao.tools.FileCalculator;
import org.qingmiao.tools.ImpossibleValue;
import org.qingmiao.tools.OutputColumn;
import org.qingmiao.tools.TableShape;

/** {@code allocation}: places at schools by points and wishes; explains to families, verifies for the public. */
public final class AllocationCalculator implements FileCalculator {
    private static final String DICTATORSHIP = "serial-dictatorship";
    private static final int DONE = 0;
    private static final int DIFFERS = 1;
    private static final List<OutputColumn> OUTPUTS = List.of(
            OutputColumn.of("applicant", "", Messages.of("tools.output.allocation.applicant")),
            OutputColumn.of("school", "", Messages.of("tools.output.allocation.school")),
            OutputColumn.of("choice", "", Messages.of("tools.output.allocation.choice")));
    private static final List<CalculatorOption> CHOICES = List.of(
            CalculatorOption.free("applicants", Messages.of("tools.option.allocation.applicants"), ""),
            CalculatorOption.free("schools", Messages.of("tools.option.allocation.schools"), ""),
            CalculatorOption.free("priorities", Messages.of("tools.option.allocation.priorities"), ""),
            CalculatorOption.of(
                    "mechanism", Messages.of("tools.option.allocation.mechanism"), "deferred-acceptance", DICTATORSHIP),
            CalculatorOption.free("explain", Messages.of("tools.option.allocation.explain"), ""),
            CalculatorOption.free("verify", Messages.of("tools.option.allocation.verify"), ""));

    @Override
    public CalculatorDescription about() {
        return new CalculatorDescription(
                "allocation",
                Messages.of("tools.title.allocation"),
                Messages.of("tools.source.allocation"),
                "--applicants calculators/examples/allocation/applicants.csv --schools calculators/examples/allocation/schools.csv");
    }

    @Override
    public List<CalculatorOption> choices() {
        return CHOICES;
    }

    @Override
    public TableShape shape(ChosenOptions chosenOptions) {
        Text mechanism = chosenOptions.is("mechanism", DICTATORSHIP)
                ? Messages.of("tools.norm.allocation.serial_dictatorship")
                : Messages.of("tools.norm.allocation.deferred_acceptance");
        return new TableShape(List.of(), List.of(), OUTPUTS, mechanism);
    }

    @Override
    public int run(ChosenOptions chosenOptions, Lang lang, PrintStream out, PrintStream err) throws IOException {
        boolean common = chosenOptions.is("mechanism", DICTATORSHIP);
        CsvInputFile priorities = chosenOptions.text("priorities").isEmpty()
                ? null
                : new CsvInputFile("priorities", chosenOptions.text("priorities"));
        AllocationCase input = AllocationInput.read(
                needed(chosenOptions, "schools"), needed(chosenOptions, "applicants"), priorities, common);
        Allocation allocation =
                (common ? Mechanism.SERIAL_DICTATORSHIP : Mechanism.DEFERRED_ACCEPTANCE).allocate(input.market());
        warnOfTies(input, lang, err);
        if (!chosenOptions.text("explain").isEmpty()) {
            explain(input, allocation, chosenOptions.text("explain"));
        }
        if (chosenOptions.text("verify").isEmpty()) {
            write(input, allocation, null, out);
            return DONE;
        }
        CsvInputFile published = needed(chosenOptions, "verify");
        Optional<Text> difference = AllocationCheck.firstDifference(published, input, allocation);
        difference.ifPresentOrElse(
                found -> err.println(found.in(lang)),
                () -> out.println(same(input.applicants().size()).in(lang)));
        return difference.isPresent() ? DIFFERS : DONE;
    }

    private static Text same(int applicants) {
        return Messages.of("tools.text.allocation.same", applicants);
    }

    private static void explain(AllocationCase input, Allocation allocation, String path) {
        try (OutputStream file = Files.newOutputStream(Path.of(path))) {
            write(input, allocation, new AllocationExplanations(input, allocation), file);
        } catch (IOException | InvalidPathException e) {
            throw new ImpossibleValue("--explain", Messages.of("tools.fault.not_writable", path));
        }
    }

    private static CsvInputFile needed(ChosenOptions chosenOptions, String option) {
        String path = chosenOptions.text(option);
        if (path.isEmpty()) {
            throw ImpossibleValue.of("--" + option, "no_file_named");
        }
        return new CsvInputFile(option, path);
    }

    /** An order that no published rule decides is not hidden. */
    private static void warnOfTies(AllocationCase input, Lang lang, PrintStream err) {
        int undecided = input.market().priorities().ranking().undecided();
        if (undecided > 0) {
            err.println(Messages.of("tools.text.allocation.ties", undecided).in(lang));
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
