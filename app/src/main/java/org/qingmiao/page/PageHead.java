package org.qingmiao.page;

import java.util.List;
import org.qingmiao.platform.Text;

/**
 * What a page says about itself to its frame.
 *
 * @param title shown in the browser's title
 * @param crumbs the way from the plan to here, outermost first
 * @param synthetic whether synthetic values are shown, so that the strip 示例数据 stands above
 * @param records whether records are shown, which are synthetic where the people are
 */
public record PageHead(Text title, NavigationSection section, List<Crumb> crumbs, boolean synthetic, boolean records) {
    public static PageHead of(Text title, NavigationSection navigationSection) {
        return new PageHead(title, navigationSection, List.of(), false, false);
    }

    public PageHead under(Crumb... way) {
        return new PageHead(title, section, List.of(way), synthetic, records);
    }

    public PageHead synthetic(boolean shown) {
        return new PageHead(title, section, crumbs, shown, records);
    }

    /** It shows records that people keep. */
    public PageHead ofRecords() {
        return new PageHead(title, section, crumbs, synthetic, true);
    }

    /** One step of the way; {@code path} is empty for a step that is no page. */
    public record Crumb(Text name, String path) {}
}
