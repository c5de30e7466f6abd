package org.qingmiao.structure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@code docs/map.md}, made from what the packages say of themselves and two texts written by hand,
 * {@code docs/map/intro.md} and {@code docs/map/where.md}.
 */
final class HouseMap {
    static final Path FILE = SourceTree.ROOT.resolve("docs/map.md");
    static final Path INTRO = SourceTree.ROOT.resolve("docs/map/intro.md");
    static final Path WHERE = SourceTree.ROOT.resolve("docs/map/where.md");

    private static final Pattern WORDS = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
    private static final Pattern ALLOWED = Pattern.compile("allowedDependencies\\s*=\\s*\\{([^}]*)}", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

    /**
     * A package as its {@code package-info.java} and its files tell it.
     *
     * @param name after {@code org.qingmiao.}, with dots
     * @param door whether other rooms may enter by it
     */
    private record Room(String name, String words, Set<String> uses, boolean door) {
        boolean isTop() {
            return !name.contains(".");
        }
    }

    private HouseMap() {}

    static String text() {
        Map<String, Room> rooms = rooms();
        Map<String, Integer> floors = new HashMap<>();
        rooms.values().stream().filter(Room::isTop).forEach(r -> floor(r, rooms, floors));
        StringBuilder map = new StringBuilder(SourceTree.read(INTRO)).append("\n## Rooms, by floor\n\n");
        List<Room> byFloor = rooms.values().stream()
                .filter(Room::isTop)
                .sorted((a, b) -> {
                    int floor = Integer.compare(floors.getOrDefault(a.name(), 0), floors.getOrDefault(b.name(), 0));
                    return floor != 0 ? floor : a.name().compareTo(b.name());
                })
                .toList();
        map.append("| floor | room | holds | uses |\n|---|---|---|---|\n");
        byFloor.forEach(r -> map.append("| %d | `%s` | %s | %s |\n"
                .formatted(floors.get(r.name()), r.name(), r.words(), String.join(", ", usedRooms(r)))));
        map.append(
                "\n## Sub-rooms\n\nA door is open to other rooms; the others are closed: only their own room uses them.\n\n");
        map.append("| sub-room | holds | door |\n|---|---|---|\n");
        rooms.values().stream()
                .filter(r -> !r.isTop())
                .forEach(r -> map.append(
                        "| `%s` | %s | %s |\n".formatted(r.name(), r.words(), r.door() ? "open" : "closed")));
        return map.append('\n').append(SourceTree.read(WHERE)).toString();
    }

    private static Set<String> usedRooms(Room room) {
        return room.uses().stream()
                .map(u -> u.replaceAll("::.*", ""))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** One above the highest room that it uses. */
    private static int floor(Room room, Map<String, Room> rooms, Map<String, Integer> floors) {
        Integer known = floors.get(room.name());
        if (known != null) {
            return known;
        }
        int floor = 1;
        for (String used : usedRooms(room)) {
            Room below = rooms.get(used);
            if (below != null) {
                floor = Math.max(floor, floor(below, rooms, floors) + 1);
            }
        }
        floors.put(room.name(), floor);
        return floor;
    }

    private static Map<String, Room> rooms() {
        Map<String, Room> rooms = new TreeMap<>();
        for (Path info : SourceTree.files(SourceTree.MAIN, "package-info.java")) {
            Path folder = info.toAbsolutePath().normalize().getParent();
            String name = SourceTree.MAIN
                    .toAbsolutePath()
                    .normalize()
                    .relativize(folder)
                    .toString()
                    .replace('/', '.');
            if (!name.isEmpty()) {
                rooms.put(name, room(name, SourceTree.read(info)));
            }
        }
        return rooms;
    }

    private static Room room(String name, String info) {
        Matcher words = WORDS.matcher(info);
        Matcher allowed = ALLOWED.matcher(info);
        List<String> uses = new ArrayList<>();
        if (allowed.find()) {
            QUOTED.matcher(allowed.group(1)).results().forEach(m -> uses.add(m.group(1)));
        }
        return new Room(
                name,
                words.find()
                        ? words.group(1)
                                .replaceAll("\\s*\\n\\s*\\*\\s?", " ")
                                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                                .strip()
                        : "",
                new LinkedHashSet<>(uses),
                info.contains("@NamedInterface"));
    }
}
