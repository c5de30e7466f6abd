package org.qingmiao.child.web;

import java.util.List;
import java.util.Optional;
import org.qingmiao.child.ChildContribution;
import org.qingmiao.field.Option;
import org.qingmiao.platform.Text;

/**
 * A child, as far as the reader reaches.
 *
 * @param said what came of an act that led here
 * @param notes what has to be known first, such as that it is linked with an entry elsewhere
 * @param acts what the reader can do; absent for who changes nothing
 */
public record ChildView(
        String path,
        Text name,
        Optional<Text> said,
        List<Text> notes,
        List<Fact> who,
        List<Carer> guardians,
        Optional<Home> household,
        List<ChildContribution.Entry> records,
        List<Event> events,
        List<Source> sources,
        List<Link> links,
        List<Doubt> doubts,
        Optional<Acts> acts) {
    public ChildView {
        notes = List.copyOf(notes);
        who = List.copyOf(who);
        guardians = List.copyOf(guardians);
        records = List.copyOf(records);
        events = List.copyOf(events);
        sources = List.copyOf(sources);
        links = List.copyOf(links);
        doubts = List.copyOf(doubts);
    }

    public record Fact(Text name, Text says) {}

    public record Carer(Text role, String name, String phone, Text since) {}

    /** A household, with the pages of the other children of it. */
    public record Home(String address, Text since, List<String> children) {
        public Home {
            children = List.copyOf(children);
        }
    }

    /** @param id to take it back; empty if it cannot be */
    public record Event(String id, String day, Text says, boolean withdrawn) {}

    public record Source(Text says, List<Fact> facts) {
        public Source {
            facts = List.copyOf(facts);
        }
    }

    /** @param id to take it back; empty if it is ended */
    public record Link(String id, Text says, String reason, Text ended) {}

    public record Doubt(String path, String other, Text says, boolean apart) {}

    /** What can be chosen in the forms of the page. */
    public record Acts(List<Option> homes, List<Option> schools, String today) {
        public Acts {
            homes = List.copyOf(homes);
            schools = List.copyOf(schools);
        }
    }
}
