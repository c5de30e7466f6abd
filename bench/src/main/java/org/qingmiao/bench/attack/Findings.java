package org.qingmiao.bench.attack;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** What was tried, and what became of it: a table in Markdown. */
final class Findings {
    private final List<Finding> all = new ArrayList<>();
    private final PrintStream progress;
    private String door = "";

    Findings(PrintStream progress) {
        this.progress = progress;
    }

    /**
     * One attack.
     *
     * @param due what had to happen
     * @param got what happened, with what was read back
     * @param held whether the door was shut
     */
    record Finding(String door, String sent, String due, String got, boolean held) {}

    void before(String nextDoor) {
        door = nextDoor;
    }

    void add(String sent, String due, String got, boolean held) {
        all.add(new Finding(door, sent, due, got, held));
        progress.println((held ? "held  " : "OPEN  ") + sent + ": " + got);
    }

    /** An attack that came to no end, which is no proof that the door is shut. */
    void broken(String sent, Exception problem) {
        add(sent, "an answer", "the attack itself broke: " + problem, false);
    }

    long open() {
        return all.stream().filter(f -> !f.held()).count();
    }

    int count() {
        return all.size();
    }

    void print(PrintStream out) {
        String before = "";
        for (Finding finding : all) {
            if (!finding.door().equals(before)) {
                before = finding.door();
                out.printf("%n## %s%n%n| sent | had to happen | happened | verdict |%n|---|---|---|---|%n", before);
            }
            out.printf(
                    "| %s | %s | %s | %s |%n",
                    cell(finding.sent()),
                    cell(finding.due()),
                    cell(finding.got()),
                    finding.held() ? "held" : "**open**");
        }
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ").replace("<", "&lt;");
    }
}
