package org.qingmiao.plan;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code qm check PACK}: needs neither server nor database. */
@Command(
        name = "check",
        description = "Check a plan pack and run its cases; exit 0 if nothing is wrong, else 1.",
        mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {
    /** How the report is printed. */
    public enum Format {
        text,
        json
    }

    private final CaseJudge judge;

    @Parameters(paramLabel = "PACK", description = "Folder of the pack.")
    Path pack = Path.of(".");

    @Option(
            names = "--format",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
            defaultValue = "text")
    Format format = Format.text;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    public CheckCommand(CaseJudge judge) {
        this.judge = judge;
    }

    @Override
    public Integer call() {
        PackReport report = PackCheck.check(pack, judge);
        PrintWriter out = spec.commandLine().getOut();
        out.print(format == Format.json ? json(report) : PackReportText.of(report, pack));
        out.flush();
        return report.passes() ? 0 : 1;
    }

    private static String json(PackReport report) {
        Map<String, Object> json = new LinkedHashMap<>(report.counts());
        json.put("plan", report.id());
        json.put("ok", report.passes());
        List<Map<String, Object>> issues = new ArrayList<>();
        for (Issue issue : report.issues()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("code", issue.code().id());
            fields.put("file", issue.place().file());
            fields.put("line", issue.place().line());
            fields.put("column", issue.place().column());
            fields.put("message", issue.message());
            fields.put("found", issue.found());
            fields.put("expected", issue.expected());
            issues.add(fields);
        }
        json.put("issues", issues);
        return JsonMapper.shared().writeValueAsString(json) + "\n";
    }
}
