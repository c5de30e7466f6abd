package org.qingmiao.register.web.print;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.page.PersonNames;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.register.print.PrintTemplate;
import org.qingmiao.register.print.RegisterPrint;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.web.record.part.DayWords;
import org.qingmiao.register.web.record.part.FieldOptions;
import org.springframework.stereotype.Component;

/** Puts a record on a form, with nothing on it that its reader does not see on its page. */
@Component
class PrintComposer {
    private final FieldOptions options;
    private final PersonNames people;
    private final Clock clock;

    PrintComposer(FieldOptions options, PersonNames people, Clock clock) {
        this.options = options;
        this.people = people;
        this.clock = clock;
    }

    PrintedRecord of(OpenedRecord record, RegisterPrint print, Lang lang) {
        PrintFacts facts = new PrintFacts(
                record,
                options.unit(record.head().unit()),
                people.of(record.register().person().login()),
                clock.instant());
        PrintFilling filling = new PrintFilling(new PrintValues(record, options.words(record.register()), lang), facts);
        Optional<PrintTemplate> template = print.template(lang);
        return new PrintedRecord(
                template.flatMap(filling::title).orElse(print.label().in(lang)),
                marks(filling, print, lang),
                template.map(filling::blocks).orElseGet(filling::laidOut),
                foot(facts, lang),
                lang);
    }

    private List<String> marks(PrintFilling filling, RegisterPrint print, Lang lang) {
        List<String> marks = new ArrayList<>();
        if (people.areInvented()) {
            marks.add(Messages.in(lang, "registers.print.invented"));
        }
        if (isDraft(filling, print)) {
            marks.add(Messages.in(lang, "registers.print.draft"));
        }
        return marks;
    }

    /** Before it is settled by where the record stands, or by what the reader sees of it. */
    private static boolean isDraft(PrintFilling filling, RegisterPrint print) {
        OpenedRecord record = filling.facts().record();
        Set<String> settled = record.register()
                .kept()
                .compiled()
                .graph()
                .onlyThrough(print.settled().stream()
                        .filter(record.register().definition().states()::containsKey)
                        .toList());
        return !print.settled().isEmpty()
                && !settled.contains(record.head().state())
                && print.settled().stream().noneMatch(filling.values()::isKnown);
    }

    private static String foot(PrintFacts facts, Lang lang) {
        return Messages.in(
                lang,
                "registers.print.foot",
                facts.who(),
                DayWords.moment(facts.now()),
                facts.register(),
                facts.number(),
                facts.record().head().version());
    }
}
