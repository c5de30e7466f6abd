package org.qingmiao.evaluation.report.chapter;

import java.util.ArrayList;
import java.util.List;
import org.qingmiao.evaluation.report.Report.Block;
import org.qingmiao.evaluation.report.Report.Heading;
import org.qingmiao.evaluation.report.Report.Paragraph;

/** Collects blocks and numbers the chapters. */
final class ReportBuilder {
    private final ReportInput reportInput;
    private final List<Block> blocks = new ArrayList<>();
    private int chapters;
    private int sections;

    ReportBuilder(ReportInput reportInput) {
        this.reportInput = reportInput;
    }

    /** 一、 */
    void chapter(String title) {
        chapters++;
        sections = 0;
        blocks.add(new Heading(1, reportInput.say("report.heading.1", chapters, title)));
    }

    /** （一） */
    void section(String title) {
        sections++;
        blocks.add(new Heading(2, reportInput.say("report.heading.2", sections, title)));
    }

    /** An annex, named by its own number. */
    void annex(String title) {
        blocks.add(new Heading(1, title));
    }

    void say(String sentence) {
        blocks.add(new Paragraph(sentence));
    }

    void add(Block block) {
        blocks.add(block);
    }

    List<Block> done() {
        return List.copyOf(blocks);
    }
}
