package org.qingmiao.page;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The two bars, inside and public, made of what rooms contribute. */
@Component
class NavigationBar {
    private final List<NavigationEntry> entries;

    NavigationBar(List<NavigationEntry> entries) {
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
    }

    /** The entries beside a page. Before somebody signs in nothing is known of what would be of use to them. */
    List<NavigationEntry> of(NavigationSection page, boolean signedIn) {
        return entries.stream()
                .filter(e -> e.section().isPublic() == page.isPublic())
                .filter(e -> !signedIn || e.useful().getAsBoolean())
                .toList();
    }
}
