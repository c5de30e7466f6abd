package org.qingmiao.register.validation;

import java.util.List;
import java.util.Optional;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.register.definition.Access.Grant;
import org.qingmiao.register.definition.Access.Holder;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.print.PrintTemplate;
import org.qingmiao.register.print.PrintTemplate.Part;
import org.qingmiao.register.print.PrintTemplate.Tag;
import org.qingmiao.register.print.RegisterPrint;
import org.qingmiao.register.reader.RegisterProblem;
import org.qingmiao.register.storage.layout.SecrecyBand;

/** What forms name is there, lies with the record, and is seen by some of those who may print it. */
final class PrintRules {
    private final RuleBook book;
    private final Register register;

    PrintRules(RuleBook book) {
        this.book = book;
        this.register = book.register();
    }

    void check() {
        for (RegisterPrint print : register.prints().values()) {
            print.settled().forEach(s -> settled(s, print));
            print.templates().values().forEach(t -> template(print, t));
        }
    }

    /** A state, or a field that is known by then. */
    private void settled(String word, RegisterPrint print) {
        if (register.field(word).isEmpty()) {
            book.state(word, print.place());
        }
    }

    private void template(RegisterPrint print, PrintTemplate template) {
        template.fields().forEach(tag -> field(print, tag));
        for (Part part : template.parts()) {
            if (part instanceof Part.Whole whole) {
                section(print, whole);
            }
        }
    }

    private void section(RegisterPrint print, Part.Whole whole) {
        SourceLocation place = whole.section().place();
        book.section(whole.section().name(), place);
        Section section = register.sections().get(whole.section().name());
        if (section == null) {
            return;
        }
        if (!SecrecyBand.of(section.secrecy()).isWithRecord()) {
            secret(section.id(), place);
            return;
        }
        for (Tag tag : whole.only()) {
            book.fieldsOf(section, List.of(tag.name()), tag.place());
            Optional.ofNullable(section.fields().get(tag.name())).ifPresent(f -> seen(print, section, f, tag));
        }
    }

    private void field(RegisterPrint print, Tag tag) {
        Optional<RegisterField> field = book.field(tag.name(), tag.place());
        Optional<Section> section = register.sectionOf(tag.name());
        if (field.isEmpty() || section.isEmpty()) {
            return;
        }
        String first = tag.name().substring(0, Math.max(0, tag.name().indexOf('.')));
        if (!section.get().members().isEmpty() && !section.get().members().contains(first)) {
            book.issue(
                    tag.place(),
                    RegisterProblem.UNKNOWN_FIELD,
                    tag.name(),
                    section.get().members().getFirst() + "." + field.get().id());
        }
        seen(print, section.get(), field.get(), tag);
    }

    private void seen(RegisterPrint print, Section section, RegisterField field, Tag tag) {
        boolean sealedRow =
                section.hasRows() && !SecrecyBand.of(section.secrecy()).isWithRecord();
        if (sealedRow || !SecrecyBand.of(field.secrecy()).isWithRecord()) {
            secret(tag.name(), tag.place());
            return;
        }
        List<Grant> printing = register.access().grants().stream()
                .filter(g -> g.holder() instanceof Holder.OfDuty && g.prints().contains(print.id()))
                .toList();
        if (!printing.isEmpty() && printing.stream().noneMatch(g -> GrantCoverage.shows(g, section, field))) {
            book.issue(tag.place(), RegisterProblem.PRINT_OF_ANOTHER, tag.name(), "a grant with print: " + print.id());
        }
    }

    private void secret(String name, SourceLocation place) {
        book.issue(place, RegisterProblem.PRINT_TELLS_SECRET, name, "what lies with the record");
    }
}
