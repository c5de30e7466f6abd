package org.qingmiao.register.web.record.list;

import java.util.List;
import org.qingmiao.platform.Text;
import org.qingmiao.register.web.record.part.Choice;

/**
 * By what records are narrowed down, above a list and above a board.
 *
 * @param path of the page that is asked
 * @param sort order that stays as it is; empty for the usual one
 * @param numbered whether records have numbers by which they can be asked for
 * @param number the beginning of one, as it was typed
 * @param filters what can be chosen
 * @param mine only those that the reader recorded
 */
public record FilterBar(String path, String sort, boolean numbered, String number, List<Filter> filters, boolean mine) {
    public record Filter(String name, Text label, List<Choice> choices, String chosen) {}
}
