package org.qingmiao.home;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.qingmiao.page.NavigationSection;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.plan.Target;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** How targets are judged, told to people; open to everyone. */
@Controller
class RulesController {
    private final PageRenderer pageRenderer;

    RulesController(PageRenderer pageRenderer) {
        this.pageRenderer = pageRenderer;
    }

    @GetMapping("/rules")
    View rules() {
        return pageRenderer.page(
                "home/rules", PageHead.of(Messages.of("home.rules.title"), NavigationSection.NONE), page());
    }

    @GetMapping("/public/rules")
    View publicRules() {
        return pageRenderer.page(
                "home/rules", PageHead.of(Messages.of("home.rules.title"), NavigationSection.PUBLIC_NONE), page());
    }

    private static RulesView page() {
        List<RulesView.Rule> rules = Arrays.stream(Target.Kind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .map(id -> new RulesView.Rule(Messages.of("home.rule." + id + ".name"), Messages.of("home.rule." + id)))
                .toList();
        List<Text> general =
                List.of("missing", "rounding", "each", "few", "parts", "binding", "interval", "forecast").stream()
                        .map(id -> Messages.of("home.rule.general." + id))
                        .toList();
        return new RulesView(rules, general);
    }
}
