package org.qingmiao.register.right;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qingmiao.register.definition.Access.Scope;
import org.qingmiao.register.definition.Access.ScopeWord;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.storage.Reach;
import org.qingmiao.register.storage.Reach.Interval;
import org.qingmiao.register.storage.StoredRecord;
import org.qingmiao.register.storage.value.RecordClaims;

/**
 * All that rights ask of a record but the unit that keeps it. What is stored about records, such as what they owe, bears it
 * as text, so that the database can say who sees it without looking at the record.
 *
 * @param where its unit is of no meaning
 * @param locks that close it
 */
public record RecordAudience(RecordPlace where, Set<String> locks) {
    private static final String BETWEEN = "&";
    private static final String IS = "=";

    public RecordAudience {
        locks = Set.copyOf(locks);
    }

    /** Of a record as it lies there; whoever made it counts only where a grant asks. */
    public static RecordAudience of(Register register, StoredRecord.Head head, Set<RecordPlace.Handed> handed) {
        boolean asksAuthor = register.access().grants().stream()
                .anyMatch(g -> g.scope().equals(new Scope.Word(ScopeWord.OWN))
                        || g.scope().equals(new Scope.Word(ScopeWord.OWN_DRAFT)));
        RecordPlace place = new RecordPlace(
                0, head.state(), asksAuthor ? head.createdBy() : Optional.empty(), handed, head.claims());
        return new RecordAudience(place, head.locks());
    }

    /** Places of the units whose records like that the person sees something of; disjoint. */
    public List<Interval> seenIn(RegisterAccess access) {
        if (!access.reach().opens().containsAll(locks)) {
            return List.of();
        }
        List<Integer> bounds = bounds(access.grants());
        List<Interval> seen = new ArrayList<>();
        for (int n = 0; n < bounds.size() - 1; n++) {
            int first = bounds.get(n);
            RecordPlace there =
                    new RecordPlace(first, where.state(), where.createdBy(), where.handed(), where.claims());
            if (access.on(there, locks).isThere()) {
                seen.add(new Interval(first, bounds.get(n + 1) - 1));
            }
        }
        return seen;
    }

    /** Rights are the same between where one of them begins or ends and where the next does. */
    private static List<Integer> bounds(List<HeldGrant> grants) {
        Set<Integer> bounds = new TreeSet<>(Set.of(Reach.ALL.first(), Reach.ALL.last() + 1));
        GrantReach.spread(grants).forEach(part -> {
            bounds.add(part.first());
            bounds.add(part.last() + 1);
        });
        return List.copyOf(bounds);
    }

    /** The same as text for the same audience. */
    public String text() {
        List<String> parts = new ArrayList<>();
        add(parts, "state", Set.of(where.state()));
        add(parts, "lock", locks);
        where.createdBy().ifPresent(login -> add(parts, "by", Set.of(login)));
        add(parts, "to", where.handed().stream().map(RecordAudience::text).toList());
        new TreeMap<>(where.claims().named())
                .forEach((column, names) -> add(
                        parts, "name", names.stream().map(n -> column + " " + n).toList()));
        add(parts, "when", holding(where.claims()));
        return String.join(BETWEEN, parts);
    }

    private static String text(RecordPlace.Handed handed) {
        return handed.to() + " " + handed.handOver() + (handed.theirs() ? " theirs" : "");
    }

    private static List<String> holding(RecordClaims claims) {
        return claims.holds().entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void add(List<String> parts, String name, Collection<String> values) {
        new TreeSet<>(values).forEach(value -> parts.add(name + IS + URLEncoder.encode(value, StandardCharsets.UTF_8)));
    }

    /** What {@link #text()} made. */
    public static RecordAudience parse(String text) {
        Map<String, List<String>> parts = new HashMap<>();
        for (String part : text.split(BETWEEN, -1)) {
            int is = part.indexOf(IS);
            parts.computeIfAbsent(part.substring(0, is), n -> new ArrayList<>())
                    .add(URLDecoder.decode(part.substring(is + 1), StandardCharsets.UTF_8));
        }
        Function<String, List<String>> of = name -> parts.getOrDefault(name, List.of());
        RecordPlace place = new RecordPlace(
                0,
                of.apply("state").getFirst(),
                of.apply("by").stream().findFirst(),
                of.apply("to").stream().map(RecordAudience::handed).collect(Collectors.toSet()),
                claims(of.apply("name"), of.apply("when")));
        return new RecordAudience(place, new HashSet<>(of.apply("lock")));
    }

    private static RecordPlace.Handed handed(String text) {
        String[] words = text.split(" ", -1);
        return new RecordPlace.Handed(Integer.parseInt(words[0]), words[1], words.length > 2);
    }

    private static RecordClaims claims(List<String> names, List<String> holding) {
        Map<String, Set<String>> named = new HashMap<>();
        for (String name : names) {
            int space = name.indexOf(' ');
            named.computeIfAbsent(name.substring(0, space), c -> new HashSet<>())
                    .add(name.substring(space + 1));
        }
        return new RecordClaims(named, holding.stream().collect(Collectors.toMap(c -> c, c -> true)));
    }
}
