package org.qingmiao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.qingmiao.demo.Demo;
import org.qingmiao.evaluation.report.Report;
import org.qingmiao.evaluation.report.document.ReportFormat;
import org.qingmiao.evaluation.report.publication.Reports;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.PlanYears;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.StartProblem;
import org.springframework.boot.WebApplicationType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "report",
        description = "Write an annual monitoring report or the final evaluation to a file.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    @Mixin
    Installation installation = new Installation();

    @Option(names = "--plan", paramLabel = "ID", description = "Which plan (default: the current one).")
    String plan = "";

    @Option(names = "--kind", description = "annual or final (default: ${DEFAULT-VALUE}).", defaultValue = "annual")
    String kind = "annual";

    @Option(names = "--year", description = "Year of the report, which has ended (default: the latest).")
    int year;

    @Option(
            names = "--format",
            description = "docx, pdf, xlsx or html (default: ${DEFAULT-VALUE}).",
            defaultValue = "docx")
    String format = "docx";

    @Option(names = "--lang", description = "zh or en (default: ${DEFAULT-VALUE}).", defaultValue = "zh")
    String lang = "zh";

    @Option(names = "--out", paramLabel = "FILE", description = "File to write (default: PLAN-KIND-YEAR.FORMAT here).")
    String out = "";

    @Option(names = "--demo", description = "Fill the data folder with the demo first.")
    boolean demo;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        Report.Kind which =
                Report.Kind.of(kind).orElseThrow(() -> new StartProblem(Messages.of("cli.report.no_such_kind", kind)));
        ReportFormat as = ReportFormat.of(format)
                .orElseThrow(() -> new StartProblem(Messages.of("cli.report.no_such_format", format)));
        try (var context = Application.start(installation, WebApplicationType.NONE, 0)) {
            if (demo) {
                context.getBean(Demo.class).fill();
            }
            Plan of = plan(context.getBean(Plans.class));
            int asked = year(PlanYears.of(of, context.getBean(Clock.class)), which);
            Report report = context.getBean(Reports.class).of(of, which, asked, Lang.of(lang));
            Path file = Path.of(out.isEmpty() ? of.id() + "-" + kind + "-" + asked + "." + as.id() : out);
            write(file, as.write(report));
            spec.commandLine().getOut().println(file);
        }
        return 0;
    }

    private Plan plan(Plans plans) {
        return plan.isEmpty()
                ? plans.current()
                : plans.find(plan).orElseThrow(() -> new StartProblem(Messages.of("cli.report.no_plan", plan)));
    }

    private int year(PlanYears years, Report.Kind which) {
        int asked = year == 0 ? years.shown() : year;
        boolean known = which == Report.Kind.FINAL
                ? asked == years.to() && years.isOver()
                : years.ended().contains(asked);
        if (!known) {
            throw new StartProblem(Messages.of("cli.report.no_such_year", years.from(), years.to(), asked));
        }
        return asked;
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw new StartProblem(Messages.of("cli.report.cannot_write", file));
        }
    }
}
