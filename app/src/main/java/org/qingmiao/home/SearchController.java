package org.qingmiao.home;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qingmiao.evaluation.Scope;
import org.qingmiao.evaluation.Scopes;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.Pages;
import org.qingmiao.page.Section;
import org.qingmiao.page.Texts;
import org.qingmiao.platform.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

@Controller
class SearchController {
    private static final int MOST = 60;

    private final Scopes scopes;
    private final OrgUnits units;
    private final Pages pages;

    SearchController(Scopes scopes, OrgUnits units, Pages pages) {
        this.scopes = scopes;
        this.units = units;
        this.pages = pages;
    }

    @GetMapping("/search")
    View search(HttpServletRequest request) {
        String words = Optional.ofNullable(request.getParameter("q")).orElse("").strip();
        PageHead head = PageHead.of(Texts.all().both("page.search"), Section.NONE);
        List<SearchPage.Hit> hits = words.isEmpty() ? List.of() : hits(scopes.of(request), words);
        return pages.page(
                "home/search",
                head,
                new SearchPage(words, hits.stream().limit(MOST).toList(), hits.size()));
    }

    private List<SearchPage.Hit> hits(Scope scope, String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        List<SearchPage.Hit> hits = new ArrayList<>();
        scope.plan().indicators().values().stream()
                .filter(i -> matches(i.name(), words, lower))
                .filter(i -> !scope.plan().targetsOn(i).isEmpty())
                .forEach(i -> hits.add(hit("indicator", i.name(), "/indicators/" + i.id())));
        scope.plan().clauses().stream()
                .filter(c -> matches(c.title(), words, lower) || matches(c.text(), words, lower))
                .forEach(c -> hits.add(hit("clause", c.title(), "/plan/" + c.id())));
        units.tree().below(scope.plan().head().district()).stream()
                .filter(u -> matches(u.name(), words, lower))
                .forEach(u -> hits.add(hit("unit", u.name(), "/units/" + u.id())));
        return hits;
    }

    private static SearchPage.Hit hit(String kind, Text name, String path) {
        return new SearchPage.Hit(Texts.all().both("home.search." + kind), name, path);
    }

    private static boolean matches(Text text, String words, String lower) {
        return text.zh().contains(words) || text.en().toLowerCase(Locale.ROOT).contains(lower);
    }
}
