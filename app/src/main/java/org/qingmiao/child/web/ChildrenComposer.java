package org.qingmiao.child.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qingmiao.child.ChildRights;
import org.qingmiao.child.index.ChildMerges;
import org.qingmiao.child.index.ChildSearch;
import org.qingmiao.child.index.FoundChild;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/** Puts the page together on which children are found. */
@Component
class ChildrenComposer {
    private final ChildSearch search;
    private final ChildMerges merges;
    private final ChildRights rights;
    private final PartWords words;

    ChildrenComposer(ChildSearch search, ChildMerges merges, ChildRights rights, PartWords words) {
        this.search = search;
        this.merges = merges;
        this.rights = rights;
        this.words = words;
    }

    ChildrenView begin(Person reader) {
        return new ChildrenView(
                "",
                "",
                Optional.empty(),
                List.of(),
                merges.waiting(reader).stream().map(this::pair).toList(),
                rights.of(reader).registers());
    }

    private ChildrenView.Pair pair(ChildMerges.WaitingPair pair) {
        String path = ChildPaths.merge(pair.one().id(), pair.other().id());
        return new ChildrenView.Pair(path, row(pair.one()), row(pair.other()));
    }

    /** @param beside the child with which what is found will be compared */
    ChildrenView found(String sought, Optional<UUID> beside, Person reader) {
        ChildSearch.Found found = search.find(sought, reader);
        List<ChildrenView.Row> rows = found.children().stream()
                .filter(child -> beside.filter(child.id()::equals).isEmpty())
                .map(child -> row(
                        child,
                        beside.map(one -> ChildPaths.merge(one, child.id())).orElse(ChildPaths.of(child.id()))))
                .toList();
        return new ChildrenView(
                sought,
                beside.map(UUID::toString).orElse(""),
                Optional.of(says(found, rows)),
                rows,
                List.of(),
                rights.of(reader).registers());
    }

    private static Text says(ChildSearch.Found found, List<ChildrenView.Row> rows) {
        if (!found.enough()) {
            return Messages.of("children.too_little");
        }
        if (found.elsewhere()) {
            return Messages.of("children.elsewhere");
        }
        return rows.isEmpty()
                ? Messages.of("children.none")
                : Messages.of(found.more() ? "children.found.more" : "children.found", rows.size());
    }

    private ChildrenView.Row row(FoundChild child, String path) {
        return new ChildrenView.Row(
                path,
                PartWords.name(child.name()),
                PartWords.birth(child.birth()),
                PartWords.sex(child.sex()),
                child.number(),
                words.unit(child.home()),
                child.synthetic());
    }

    /** With the way to its page. */
    ChildrenView.Row row(FoundChild child) {
        return row(child, ChildPaths.of(child.id()));
    }
}
