package org.qingmiao.register.web.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.platform.Text;
import org.qingmiao.register.web.handover.HandOverLine;
import org.qingmiao.register.web.record.part.FlagMark;
import org.qingmiao.register.web.record.part.OwedMark;

/**
 * A record as its reader sees it.
 *
 * @param path of its page
 * @param said what came of an act that led here
 * @param way all states, in their order
 * @param verbs the steps that the reader may take now
 * @param held why steps that would be possible are not offered
 * @param handOvers of it, as far as the reader sees them
 * @param awaited the step that waits for another person
 * @param editable whether the reader may fill something
 * @param tables sections with rows
 * @param sealed path of the page before a look at what does not lie with it; of who may look, whether or not it has any
 * @param prints the forms on which the reader may print it
 * @param facts who keeps it, since when, who changed it last
 */
public record RecordSheetView(
        String path,
        Text title,
        Optional<Text> said,
        List<Place> way,
        List<FlagMark> flags,
        List<Owed> owed,
        List<Verb> verbs,
        List<Text> held,
        List<HandOverLine> handOvers,
        Optional<Awaited> awaited,
        boolean editable,
        List<Part> parts,
        List<RowTable> tables,
        List<Reasoned> decisions,
        Optional<String> sealed,
        List<Verb> prints,
        List<Fact> facts) {

    public record Place(Text label, boolean now) {}

    /**
     * @param origin who set the limit; empty if nothing says
     * @param how the end was worked out
     */
    public record Owed(Text what, OwedMark mark, Text origin, Text how) {}

    /** @param leads to which state; empty if it stays */
    public record Verb(String path, Text label, Text leads) {}

    /**
     * @param mine whether the reader may agree
     * @param hidden values that go with the answer
     */
    public record Awaited(Text says, boolean mine, Map<String, String> hidden) {}

    public record Part(String id, Text label, List<Value> values) {}

    /**
     * A field.
     *
     * @param note computed, masked, or empty for neither
     * @param masked whether a mask stands for it
     * @param open path of the file that stands in it
     * @param put path of the form by which a file is put there
     */
    public record Value(
            Text label, Text value, Text note, boolean masked, Optional<String> open, Optional<String> put) {}

    /** @param add path of the form of a new row; nothing if the reader adds none */
    public record RowTable(String id, Text label, List<Text> columns, List<RowLine> rows, Optional<String> add) {}

    /**
     * @param change path of the form of the row; nothing if the reader does not change it
     * @param more steps, and what can be added to it
     */
    public record RowLine(List<Text> cells, Optional<String> change, List<Verb> more) {}

    /**
     * What a table decided.
     *
     * @param inputs what it looked at
     * @param rows which of its rows counted
     */
    public record Reasoned(Text about, Text results, Text inputs, Text rows) {}

    public record Fact(Text name, Text says) {}
}
