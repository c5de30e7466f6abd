package org.qingmiao.reporting.round;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qingmiao.page.Numbers;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.Pages;
import org.qingmiao.page.Section;
import org.qingmiao.page.Texts;
import org.qingmiao.reporting.Entry;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** Two editions of an answer side by side. */
@Controller
class CompareController {
    /** What stands in the form now, handed in or not. */
    private static final int NOW = 0;

    private final RoundDesk desk;
    private final RoundForms forms;
    private final RoundTable rounds;
    private final AnswerTable answers;
    private final Pages pages;

    CompareController(RoundDesk desk, RoundForms forms, RoundTable rounds, AnswerTable answers, Pages pages) {
        this.desk = desk;
        this.forms = forms;
        this.rounds = rounds;
        this.answers = answers;
        this.pages = pages;
    }

    @GetMapping("/rounds/{id}/{unit}/compare")
    View compare(@PathVariable String id, @PathVariable String unit, HttpServletRequest request) {
        RoundDesk.Visit visit = desk.visit(request, id, unit);
        int edition = answers.of(visit.round(), unit).edition();
        List<Integer> all = new ArrayList<>();
        for (int e = 1; e <= edition; e++) {
            all.add(e);
        }
        all.add(NOW);
        int left = chosen(request, "a", all, Math.max(1, edition - 1));
        int right = chosen(request, "b", all, NOW);
        Edition before = edition(visit, left);
        Edition after = edition(visit, right);
        List<ComparePage.Row> rows = new ArrayList<>();
        List<Entry> entries = forms.entries(visit.round(), unit);
        for (Entry entry : entries) {
            DraftField was = before.at(entry.field());
            DraftField is = after.at(entry.field());
            if (!was.equals(is)) {
                rows.add(row(entry, was, is));
            }
        }
        PageHead head = PageHead.of(Texts.all().both("rounds.compare"), Section.REPORTING)
                .under(
                        RoundDesk.ROUNDS,
                        new PageHead.Crumb(visit.round().name(), visit.round().path()),
                        new PageHead.Crumb(visit.unit().name(), visit.path()))
                .synthetic(visit.round().synthetic());
        return pages.page(
                "round/compare",
                head,
                new ComparePage(visit.round(), visit.path(), all, left, right, rows, entries.size() - rows.size()));
    }

    private static int chosen(HttpServletRequest request, String name, List<Integer> all, int otherwise) {
        int chosen = RoundDesk.number(request, name);
        return all.contains(chosen) ? chosen : all.contains(otherwise) ? otherwise : NOW;
    }

    private Edition edition(RoundDesk.Visit visit, int number) {
        String unit = visit.unit().id();
        return Optional.of(number)
                .filter(n -> n != NOW)
                .flatMap(n -> rounds.handedIn(visit.round(), unit, n))
                .map(Edition::parse)
                .orElseGet(() -> new Edition(answers.fields(visit.round(), unit)));
    }

    private static ComparePage.Row row(Entry entry, DraftField was, DraftField is) {
        double before = was.number().orElse(Double.NaN);
        double after = is.number().orElse(Double.NaN);
        boolean comparable = before != 0 && !Double.isNaN(before) && !Double.isNaN(after);
        return new ComparePage.Row(
                AnswerPages.name(entry),
                shown(was),
                shown(is),
                comparable ? Numbers.signed((after / before - 1) * 100, 1) + "%" : "",
                was.note(),
                is.note());
    }

    private static String shown(DraftField field) {
        return field.isAnswered() ? field.shown() : Numbers.UNKNOWN;
    }
}
