package org.qingmiao.tools.web.form;

import java.util.List;
import org.qingmiao.page.NavigationSection;
import org.qingmiao.tools.Calculator;
import org.qingmiao.tools.run.Calculators;

/** Where the calculators are used: inside, or by anybody on the public pages. */
public enum ToolSite {
    /** All calculators, and whole files. */
    INSIDE("/tools"),
    /** Those about a child, for parents; one child at a time. */
    OPEN("/public/tools");

    private static final List<String> ABOUT_A_CHILD =
            List.of("growth", "immunization", "vision", "fitness", "anaemia", "development");

    private final String base;

    ToolSite(String base) {
        this.base = base;
    }

    public static ToolSite of(String path) {
        return path.startsWith(OPEN.base) ? OPEN : INSIDE;
    }

    public String base() {
        return base;
    }

    public NavigationSection section() {
        return NavigationSection.at(base);
    }

    /** Those about one child, in the order in which they are asked for. */
    public static List<Calculator> aboutAChild() {
        return ABOUT_A_CHILD.stream()
                .flatMap(name -> Calculators.named(name).stream())
                .toList();
    }

    /** The others, in their own order. */
    public List<Calculator> others() {
        return this == OPEN
                ? List.of()
                : Calculators.ALL.stream()
                        .filter(c -> !ABOUT_A_CHILD.contains(c.about().name()))
                        .toList();
    }

    public boolean offers(Calculator calculator) {
        return this == INSIDE || ABOUT_A_CHILD.contains(calculator.about().name());
    }
}
