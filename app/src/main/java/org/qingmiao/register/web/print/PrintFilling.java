package org.qingmiao.register.web.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.print.PrintTemplate;
import org.qingmiao.register.print.PrintTemplate.Part;
import org.qingmiao.register.print.PrintTemplate.Piece;
import org.qingmiao.register.print.PrintTemplate.Tag;

/** Fills a form: as its template says, or, where there is none, with all that the reader sees. */
record PrintFilling(PrintValues values, PrintFacts facts) {
    private Lang lang() {
        return values.lang();
    }

    private PrintTables tables() {
        return new PrintTables(values);
    }

    /** The title that a template gives. */
    Optional<String> title(PrintTemplate template) {
        return template.parts().stream()
                .filter(p -> p instanceof Part.Heading h && h.level() == 1)
                .map(p -> words(((Part.Heading) p).pieces()))
                .findFirst();
    }

    List<PrintBlock> blocks(PrintTemplate template) {
        List<PrintBlock> blocks = new ArrayList<>();
        for (Part part : template.parts()) {
            switch (part) {
                case Part.Heading p when p.level() == 1 -> {}
                case Part.Heading p -> blocks.add(new PrintBlock.Subtitle(p.level(), words(p.pieces())));
                case Part.Paragraph p -> blocks.add(new PrintBlock.Words(words(p.pieces()), p.right()));
                case Part.Fields p -> blocks.add(new PrintBlock.Pairs("", tables().pairs(names(p.fields()))));
                case Part.Whole p -> blocks.addAll(below(blocks, section(p)));
                case Part.Signature p -> blocks.add(signature());
            }
        }
        return blocks;
    }

    /** A table of labels and values needs no caption where a heading stands above it. */
    private static List<PrintBlock> below(List<PrintBlock> before, List<PrintBlock> tables) {
        boolean headed = !before.isEmpty() && before.getLast() instanceof PrintBlock.Subtitle;
        return headed && tables.size() == 1 && tables.getFirst() instanceof PrintBlock.Pairs pairs
                ? List.of(new PrintBlock.Pairs("", pairs.pairs()))
                : tables;
    }

    private List<PrintBlock> section(Part.Whole part) {
        Section section =
                facts.record().register().definition().section(part.section().name());
        if (!part.only().isEmpty()) {
            return tables().only(section, names(part.only()));
        }
        List<PrintBlock> whole = tables().whole(section);
        return whole.isEmpty()
                ? List.of(new PrintBlock.Pairs(
                        "", List.of(new PrintBlock.Pair(section.label().in(lang()), values.blank()))))
                : whole;
    }

    private static List<String> names(List<Tag> tags) {
        return tags.stream().map(Tag::name).toList();
    }

    private String words(List<Piece> pieces) {
        return pieces.stream().map(this::words).collect(Collectors.joining());
    }

    private String words(Piece piece) {
        return switch (piece) {
            case Piece.Words p -> p.text();
            case Piece.Value p -> values.value(p.field().name());
            case Piece.Label p -> values.label(p.field().name());
            case Piece.Known p -> known(p.fact()).in(lang());
        };
    }

    private Text known(PrintTemplate.Fact fact) {
        return switch (fact) {
            case TODAY -> facts.today();
            case UNIT -> facts.unit();
            case NUMBER -> facts.number();
            case REGISTER -> facts.register();
            case STATE -> facts.state();
        };
    }

    /** From the definition: what the record is, its sections, and where it is signed. */
    List<PrintBlock> laidOut() {
        List<PrintBlock> blocks = new ArrayList<>();
        blocks.add(head());
        facts.record().register().definition().sections().values().forEach(s -> blocks.addAll(tables().whole(s)));
        blocks.add(signature());
        return blocks;
    }

    private PrintBlock head() {
        List<PrintBlock.Pair> pairs = new ArrayList<>();
        pairs.add(fact("register", facts.register()));
        pairs.add(fact("number", facts.number()));
        pairs.add(fact("unit", facts.unit()));
        if (!facts.state().zh().isEmpty()) {
            pairs.add(fact("state", facts.state()));
        }
        return new PrintBlock.Pairs("", pairs);
    }

    private PrintBlock.Pair fact(String id, Text value) {
        return new PrintBlock.Pair(Messages.in(lang(), "registers.print.fact." + id), value.in(lang()));
    }

    private PrintBlock signature() {
        return new PrintBlock.Sign(List.of(
                Messages.in(lang(), "registers.print.signed"),
                facts.unit().in(lang()),
                facts.today().in(lang())));
    }
}
