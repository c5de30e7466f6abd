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
import org.qingmiao.platform.Text;

/** {@code allocation}: places at schools by points and wishes; explains to families, verifies for the public. */
final class AllocationCalculator implements FileCalculator {
    private static final String DICTATORSHIP = "serial-dictatorship";
    private static final int DONE = 0;
    private static final int DIFFERS = 1;
    private static final List<Output> OUTPUTS = List.of(
            Output.of("applicant", "", "申请人", "applicant"),
            Output.of("school", "", "录取学校（空为未录取）", "school; empty: none"),
            Output.of("choice", "", "第几志愿", "which wish, 1 the first"));
    private static final List<Choice> CHOICES = List.of(
            Choice.free(
                    "applicants",
                    "申请人文件：applicant, preferences（S1|S2|…）, points, tie_break",
                    "applicants: applicant, preferences (S1|S2|…), points, tie_break",
                    ""),
            Choice.free("schools", "学校文件：school, places", "schools: school, places", ""),
            Choice.free(
                    "priorities",
                    "各校积分文件（可省）：applicant, school, points；没有的一对表示没有资格",
                    "points by school, if they differ: applicant, school, points; a missing pair may not go there",
                    ""),
            Choice.of("mechanism", "录取办法", "mechanism", "deferred-acceptance", DICTATORSHIP),
            Choice.free("explain", "写出每位申请人的说明", "write an explanation for each applicant to this file", ""),
            Choice.free(
                    "verify",
                    "与此公布结果核对：相同退出码 0，不同为 1",
                    "compare with this published result: exit 0 if it is the same, else 1",
                    ""));

    @Override
    public About about() {
        return new About(
                "allocation",
                new Text("积分入学分配", "School places by points"),
                new Text(
                        "Gale、Shapley（1962）学生最优延迟接受；按积分顺序选择。积分高者优先，同分 tie_break 小者优先",
                        "Gale and Shapley (1962), student-optimal; serial dictatorship by points. More points win, equal points the smaller tie_break"),
                "--applicants calculators/examples/allocation/applicants.csv --schools calculators/examples/allocation/schools.csv");
    }

    @Override
    public List<Choice> choices() {
        return CHOICES;
    }

    @Override
    public Shape shape(Choices choices) {
        Text mechanism = choices.is("mechanism", DICTATORSHIP)
                ? new Text("按积分顺序依次选择", "serial dictatorship by points")
                : new Text("学生最优延迟接受", "student-optimal deferred acceptance");
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
        return new Text("一致：" + applicants + " 名申请人", "the same: " + applicants + " applicants");
    }

    private static void explain(AllocationCase input, Allocation allocation, String path) {
        try (OutputStream file = Files.newOutputStream(Path.of(path))) {
            write(input, allocation, new AllocationExplanations(input, allocation), file);
        } catch (IOException | InvalidPathException e) {
            throw new Impossible("--explain", new Text("不能写入 " + path, path + " cannot be written"));
        }
    }

    private static CsvFile needed(Choices choices, String option) {
        String path = choices.text(option);
        if (path.isEmpty()) {
            throw Impossible.of("--" + option, "没有给出文件", "no file is given");
        }
        return new CsvFile(option, path);
    }

    /** An order that no published rule decides is not hidden. */
    private static void warnOfTies(AllocationCase input, Lang lang, PrintStream err) {
        int undecided = input.market().priorities().ranking().undecided();
        if (undecided > 0) {
            err.println(new Text(
                            "tie_break：" + undecided + " 名申请人与前一名无法区分，必要时按文件中的先后",
                            "tie_break: " + undecided
                                    + " applicants are not told from the one before them; where it mattered, the order of the file decided")
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
