package org.qingmiao.child.index;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qingmiao.child.ChildReach;
import org.qingmiao.child.stored.NameTokens;
import org.qingmiao.child.stored.ReachedWork;
import org.qingmiao.child.stored.TokenRepository;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/** Finds children by a whole number, a name or a part of it, pinyin or initials; within reach alone. */
@Component
public final class ChildSearch {
    private static final int MOST = 50;

    private final SearchGate gate;
    private final ReachedWork work;
    private final TokenRepository tokens;
    private final ChildWriting writing;
    private final ChildLoading loading;

    ChildSearch(SearchGate gate, ReachedWork work, TokenRepository tokens, ChildWriting writing, ChildLoading loading) {
        this.gate = gate;
        this.work = work;
        this.tokens = tokens;
        this.writing = writing;
        this.loading = loading;
    }

    /**
     * What came of a search.
     *
     * @param enough whether the words were enough to look for
     * @param more whether there may be others
     * @param elsewhere whether the number is known out of reach; told only to who may register children
     */
    public record Found(List<FoundChild> children, boolean enough, boolean more, boolean elsewhere) {
        public Found {
            children = List.copyOf(children);
        }
    }

    /**
     * Searches.
     *
     * @throws org.qingmiao.safeguard.PurposeMissing if the reader has not said why they look
     * @throws org.qingmiao.platform.ProblemException 403 if the person looks at no child, 429 if they search too often
     */
    public Found find(String words, Person reader) {
        ChildReach reach = gate.reach(reader);
        List<List<String>> ways = NameTokens.sought(words);
        if (ways.isEmpty()) {
            return new Found(List.of(), false, false, false);
        }
        gate.count(reader);
        boolean number = NameTokens.isNumber(words);
        return work.within(reach, () -> {
            writing.entries().search(number ? "number" : "name", writing.mark(String.join(" ", ways.getFirst())));
            Set<UUID> ids = tokens.children(ways, MOST + 1);
            Map<UUID, FoundChild> found = new LinkedHashMap<>();
            ids.stream()
                    .limit(MOST)
                    .map(loading::needed)
                    .forEach(c -> found.computeIfAbsent(c.lead(), lead -> loading.found(c)));
            boolean elsewhere = number && ids.isEmpty() && reach.registers() && isElsewhere(ways.getFirst());
            return new Found(List.copyOf(found.values()), true, ids.size() > MOST, elsewhere);
        });
    }

    /**
     * Children within reach by their whole numbers, all in one search; a number of nobody or of several is left out.
     *
     * @throws org.qingmiao.safeguard.PurposeMissing if the reader has not said why they look
     * @throws org.qingmiao.platform.ProblemException 403 if the person looks at no child, 429 if they search too often
     */
    public Map<String, UUID> byNumbers(Collection<String> numbers, Person reader) {
        ChildReach reach = gate.reach(reader);
        gate.count(reader);
        return work.within(reach, () -> {
            writing.entries().numbers(numbers.size());
            Map<String, UUID> found = new LinkedHashMap<>();
            numbers.stream()
                    .filter(NameTokens::isNumber)
                    .forEach(number -> one(number).ifPresent(child -> found.put(number, child)));
            return found;
        });
    }

    private Optional<UUID> one(String number) {
        Set<UUID> ids = tokens.children(NameTokens.sought(number), MOST);
        List<UUID> leads = ids.size() < 2
                ? List.copyOf(ids)
                : ids.stream().map(id -> loading.needed(id).lead()).distinct().toList();
        return leads.size() == 1 ? Optional.of(leads.getFirst()) : Optional.empty();
    }

    private boolean isElsewhere(List<String> number) {
        boolean known = !work.whole("child-number", () -> writing.byNumber(number.getFirst()))
                .isEmpty();
        if (known) {
            writing.entries().elsewhere(writing.mark(number.getFirst()));
        }
        return known;
    }
}
