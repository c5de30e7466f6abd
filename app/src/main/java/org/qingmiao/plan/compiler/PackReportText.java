package org.qingmiao.plan.compiler;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import org.qingmiao.pack.Diagnostic;
import org.qingmiao.pack.SourceLocation;

/** A report for people: each issue with the line it is about and a caret under the place. */
final class PackReportText {
    private PackReportText() {}

    static String of(PackReport report, Path pack) {
        StringBuilder out = new StringBuilder();
        for (Diagnostic diagnostic : report.issues()) {
            out.append("ERROR ")
                    .append(diagnostic.place())
                    .append("  ")
                    .append(diagnostic.code().id());
            out.append("  ").append(diagnostic.message()).append('\n');
            excerpt(pack, diagnostic.place(), out);
            out.append(" found ").append(diagnostic.found()).append('\n');
            out.append(" expected ").append(diagnostic.expected()).append("\n\n");
        }
        StringJoiner counts = new StringJoiner(", ");
        report.counts().forEach((what, n) -> counts.add(n + " " + what));
        out.append(report.id()).append(": ").append(counts).append(". ");
        out.append(faults(report.issues().size())).append('\n');
        return out.toString();
    }

    private static String faults(int count) {
        return switch (count) {
            case 0 -> "No fault.";
            case 1 -> "1 fault.";
            default -> count + " faults.";
        };
    }

    private static void excerpt(Path pack, SourceLocation sourceLocation, StringBuilder out) {
        try {
            List<String> lines = Files.readAllLines(pack.resolve(sourceLocation.file()), StandardCharsets.UTF_8);
            if (sourceLocation.line() <= lines.size()) {
                String line = lines.get(sourceLocation.line() - 1);
                String shown = line.length() > 160 ? line.substring(0, 160) + "…" : line;
                out.append(" | ").append(shown).append('\n');
                out.append(" | ")
                        .append(indent(line, sourceLocation.column() - 1))
                        .append("^\n");
            }
        } catch (IOException e) {
            // A file that is not there has no line to show.
        }
    }

    /** Blanks as wide as the words before the caret; a Chinese character is as wide as two. */
    private static String indent(String line, int columns) {
        StringBuilder indent = new StringBuilder();
        line.codePoints().limit(Math.min(columns, 160)).forEach(c -> indent.append(isWide(c) ? "  " : " "));
        return indent.toString();
    }

    private static boolean isWide(int codePoint) {
        return codePoint >= 0x2E80 && codePoint <= 0xFFEF || codePoint == 0x201C || codePoint == 0x201D;
    }
}
