package org.qingmiao.home;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qingmiao.evaluation.view.ViewScope;
import org.qingmiao.evaluation.view.ViewScopeReader;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.page.NavigationSection;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

@Controller
class SearchController {
    private static final int MOST = 60;

    private final ViewScopeReader viewScopeReader;
    private final OrgUnits units;
    private final PageRenderer pageRenderer;

    SearchController(ViewScopeReader viewScopeReader, OrgUnits units, PageRenderer pageRenderer) {
        this.viewScopeReader = viewScopeReader;
        this.units = units;
        this.pageRenderer = pageRenderer;
    }

    @GetMapping("/search")
    View search(HttpServletRequest request) {
        String words = Optional.ofNullable(request.getParameter("q")).orElse("").strip();
        PageHead head = PageHead.of(Messages.of("page.search"), NavigationSection.NONE);
        List<SearchView.Hit> hits = words.isEmpty() ? List.of() : hits(viewScopeReader.of(request), words);
        return pageRenderer.page(
                "home/search",
                head,
                new SearchView(words, hits.stream().limit(MOST).toList(), hits.size()));
    }

    private List<SearchView.Hit> hits(ViewScope viewScope, String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        List<SearchView.Hit> hits = new ArrayList<>();
        viewScope.plan().indicators().values().stream()
                .filter(i -> matches(i.name(), words, lower))
                .filter(i -> !viewScope.plan().targetsOn(i).isEmpty())
                .forEach(i -> hits.add(hit("indicator", i.name(), "/indicators/" + i.id())));
        viewScope.plan().clauses().stream()
                .filter(c -> matches(c.title(), words, lower) || matches(c.text(), words, lower))
                .forEach(c -> hits.add(hit("clause", c.title(), "/plan/" + c.id())));
        units.tree().below(viewScope.plan().head().district()).stream()
                .filter(u -> matches(u.name(), words, lower))
                .forEach(u -> hits.add(hit("unit", u.name(), "/units/" + u.id())));
        return hits;
    }

    private static SearchView.Hit hit(String kind, Text name, String path) {
        return new SearchView.Hit(Messages.of("home.search." + kind), name, path);
    }

    private static boolean matches(Text text, String words, String lower) {
        return text.zh().contains(words) || text.en().toLowerCase(Locale.ROOT).contains(lower);
    }
}
