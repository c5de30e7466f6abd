package org.qingmiao.register.web.print;

import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.qingmiao.exchange.document.PaperGlyphs;
import org.qingmiao.exchange.document.PaperTable;
import org.qingmiao.exchange.document.PdfPaper;
import org.qingmiao.exchange.document.WordPaper;
import org.qingmiao.page.TemplateRenderer;
import org.qingmiao.page.style.StyleTokens;
import org.qingmiao.platform.Resources;

/** The files in which a printed record can be had. */
enum PrintFormat {
    PDF("application/pdf", PrintFormat::pdf),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", PrintFormat::docx);

    private static final String STYLE = StyleTokens.resolved(Resources.text("/style/paper/form.css"));
    private static final List<Integer> PAIR = List.of(3, 7);

    private final String mediaType;
    private final Function<PrintedRecord, byte[]> writer;

    PrintFormat(String mediaType, Function<PrintedRecord, byte[]> writer) {
        this.mediaType = mediaType;
        this.writer = writer;
    }

    String mediaType() {
        return mediaType;
    }

    /** As in file names. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    byte[] write(PrintedRecord record) {
        return writer.apply(record);
    }

    static Optional<PrintFormat> of(String id) {
        return List.of(values()).stream().filter(f -> f.id().equals(id)).findFirst();
    }

    /** A name with a character of which there is no shape is not printed wrongly without a word. */
    private static byte[] pdf(PrintedRecord paper) {
        String lacking = PaperGlyphs.lacking(page(paper));
        return PdfPaper.write(page(
                lacking.isEmpty()
                        ? paper
                        : paper.marked("registers.print.lacking", lacking.codePointCount(0, lacking.length()))));
    }

    private static String page(PrintedRecord paper) {
        StringOutput out = new StringOutput();
        PrintView view = new PrintView(
                "",
                "",
                output -> output.writeContent(STYLE),
                paper.lang().tag(),
                paper.title(),
                paper.marks(),
                paper.blocks(),
                paper.foot(),
                List.of());
        TemplateRenderer.render("register/print/file", Map.of("model", view), out);
        return out.toString();
    }

    private static byte[] docx(PrintedRecord paper) {
        WordPaper word = new WordPaper();
        paper.marks().forEach(word::mark);
        word.title(paper.title());
        paper.blocks().forEach(block -> add(block, word));
        word.note(paper.foot());
        return word.bytes();
    }

    private static void add(PrintBlock block, WordPaper word) {
        switch (block) {
            case PrintBlock.Subtitle b -> word.heading(b.text(), b.level());
            case PrintBlock.Words b when b.right() -> word.right(b.text());
            case PrintBlock.Words b -> word.paragraph(b.text());
            case PrintBlock.Sign b -> b.lines().forEach(word::right);
            case PrintBlock.Pairs b ->
                word.table(new PaperTable(
                        b.caption(),
                        List.of(),
                        PAIR,
                        Set.of(),
                        b.pairs().stream()
                                .map(p -> List.of(p.label(), p.value()))
                                .toList()));
            case PrintBlock.Grid b ->
                word.table(new PaperTable(
                        b.caption(),
                        b.columns(),
                        b.columns().stream().map(c -> 1).toList(),
                        Set.of(),
                        b.rows()));
        }
    }
}
