package org.qingmiao.register.web.record.list;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.Text;
import org.qingmiao.register.web.record.part.FlagMark;
import org.qingmiao.register.web.record.part.OwedMark;

/**
 * Records of a register in a list.
 *
 * @param path of the list
 * @param lead what stands above it
 * @param makes whether the reader may make one
 * @param tabs by state, the first for all
 * @param bar by what it can be narrowed down
 * @param next id behind which the next page begins
 * @param narrowed whether something was asked for
 * @param export how records are taken out; nothing if they are not
 * @param numbers of the plan that its records come to now
 */
public record RecordListView(
        String path,
        Text name,
        Text lead,
        boolean makes,
        List<Tab> tabs,
        FilterBar bar,
        List<Column> columns,
        List<Row> rows,
        Optional<String> next,
        boolean narrowed,
        Optional<Export> export,
        List<CountedLine> numbers) {

    /** @param path of the page with its parts */
    public record CountedLine(Text name, String value, String path) {}

    /** @param count as it is printed; more than a thousand are not counted */
    public record Tab(String state, Text label, String count, boolean chosen) {}

    /**
     * @param sort what its link asks for; empty if the list cannot be in its order
     * @param direction if it is
     */
    public record Column(Text label, String sort, @Nullable String direction) {}

    /** @param cells behind number and state, each under its column */
    public record Row(
            String path,
            Text number,
            Text state,
            List<FlagMark> flags,
            List<Text> cells,
            Text unit,
            Optional<Owed> owed,
            Text changed) {}

    public record Owed(Text what, OwedMark mark) {}

    /** @param refused why it is not offered; nothing if it is */
    public record Export(String csv, String xlsx, Optional<Text> refused) {}
}
