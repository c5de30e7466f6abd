package org.qingmiao.plan.compiler;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.qingmiao.pack.Diagnostic;
import org.qingmiao.platform.Lang;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code qm check PACK}: needs neither server nor database. */
@Command(
        name = "check",
        description = "Check plan packs and run their cases; exit 0 if nothing is wrong, else 1.",
        mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {
    /** How the report is printed. */
    public enum Format {
        text,
        json
    }

    private final TestCaseJudge judge;

    @Parameters(
            paramLabel = "PACK",
            arity = "1..*",
            description =
                    "Folder of the pack; several that shall be loaded together are checked beside each other too.")
    List<Path> packs = List.of(Path.of("."));

    @Option(
            names = "--format",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
            defaultValue = "text")
    Format format = Format.text;

    @Option(
            names = "--promises",
            description = "List clause by clause the sentences that promise, and what carries out each.")
    boolean promises;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    public CheckCommand(TestCaseJudge judge) {
        this.judge = judge;
    }

    @Override
    public Integer call() {
        List<PackReport> reports = PackCompiler.check(packs, Optional.of(judge));
        PrintWriter out = spec.commandLine().getOut();
        if (format == Format.text) {
            for (int i = 0; i < packs.size(); i++) {
                out.print(PackReportText.of(reports.get(i), packs.get(i)));
                listing(reports.get(i)).map(PromiseListing::text).ifPresent(out::print);
            }
        } else {
            List<Map<String, Object>> all = reports.stream().map(this::json).toList();
            out.print(JsonMapper.shared().writeValueAsString(all.size() == 1 ? all.getFirst() : all) + "\n");
        }
        out.flush();
        return reports.stream().allMatch(PackReport::passes) ? 0 : 1;
    }

    private Map<String, Object> json(PackReport report) {
        Map<String, Object> json = new LinkedHashMap<>(report.counts());
        json.put("plan", report.id());
        json.put("ok", report.passes());
        List<Map<String, Object>> issues = new ArrayList<>();
        for (Diagnostic diagnostic : report.issues()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("code", diagnostic.code().id());
            fields.put("file", diagnostic.place().file());
            fields.put("line", diagnostic.place().line());
            fields.put("column", diagnostic.place().column());
            fields.put("message", diagnostic.message());
            fields.put("found", diagnostic.found());
            fields.put("expected", diagnostic.expected());
            issues.add(fields);
        }
        json.put("issues", issues);
        listing(report).ifPresent(listing -> json.put("promises", listing.fields()));
        return json;
    }

    /** Of a plan that was read, also where it has faults: to find the sentences that lack a measure. */
    private Optional<PromiseListing> listing(PackReport report) {
        Lang lang = Lang.of(Locale.getDefault().toLanguageTag());
        return promises ? report.read().map(plan -> new PromiseListing(plan, lang)) : Optional.empty();
    }
}
