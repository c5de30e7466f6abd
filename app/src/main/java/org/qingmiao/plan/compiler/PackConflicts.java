package org.qingmiao.plan.compiler;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.pack.PackProblem;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.plan.reader.UncheckedPack;

/**
 * Packs that are loaded together and do not use each other share nothing: what is kept under an id alone (a plan, an org
 * unit, its code, a data element) has an id of its own. Everything else in a pack is kept under its plan and may be named
 * alike: clauses, targets, indicators, projects, measures, disaggregations, checks, rounds of the calendar.
 */
final class PackConflicts {
    private final List<PackCompiler.Checked> loaded;
    private final List<PackCompiler.Checked> packs = new ArrayList<>();

    PackConflicts(List<PackCompiler.Checked> loaded) {
        this.loaded = List.copyOf(loaded);
        packs.addAll(loaded);
        loaded.forEach(pack -> pack.used().ifPresent(this::addUsed));
    }

    /** A used pack that is loaded as well, or used by another, is looked at once. */
    private void addUsed(PackCompiler.Checked used) {
        if (packs.stream().map(PackCompiler.Checked::folder).noneMatch(used.folder()::equals)) {
            packs.addFirst(used);
        }
        used.used().ifPresent(this::addUsed);
    }

    /** What is wrong is reported in the pack that comes later, and names the place in the earlier one. */
    void check() {
        for (int later = 1; later < packs.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                PackCompiler.Checked a = packs.get(earlier);
                PackCompiler.Checked b = packs.get(later);
                if (!uses(a, b) && !uses(b, a)) {
                    apart(a, b);
                }
            }
        }
    }

    private static boolean uses(PackCompiler.Checked user, PackCompiler.Checked used) {
        for (Optional<PackCompiler.Checked> at = user.used();
                at.isPresent();
                at = at.get().used()) {
            if (at.get().folder().equals(used.folder())) {
                return true;
            }
        }
        return false;
    }

    private void apart(PackCompiler.Checked a, PackCompiler.Checked b) {
        Map<String, String> taken = own(a);
        own(b).forEach((key, thing) -> {
            String other = taken.get(key);
            if (other != null) {
                tell(
                        b,
                        b.found().place(thing),
                        key,
                        "another id; it stands at " + a.folder().getFileName() + "/"
                                + a.found().place(other));
            }
        });
    }

    /** In the pack itself; where it was not named itself, in the one that uses it. */
    private void tell(PackCompiler.Checked pack, SourceLocation sourceLocation, String key, String expected) {
        if (loaded.contains(pack)) {
            pack.found().issue(sourceLocation, PackProblem.TAKEN_BESIDE, key, expected);
            return;
        }
        loaded.stream().filter(user -> uses(user, pack)).findFirst().ifPresent(user -> {
            String id = user.read().map(r -> r.plan().id()).orElse("");
            user.found()
                    .issue(
                            user.found().place("pack/" + id + "#uses/0"),
                            PackProblem.TAKEN_BESIDE,
                            key + " at " + pack.folder().getFileName() + "/" + sourceLocation,
                            expected);
        });
    }

    /** What a pack itself brings in that is kept under its id alone, with the name of its place. */
    private static Map<String, String> own(PackCompiler.Checked pack) {
        Map<String, String> own = new HashMap<>();
        pack.read().map(UncheckedPack::plan).ifPresent(plan -> {
            put(pack, own, "pack " + plan.id(), "pack/" + plan.id(), "#id");
            for (OrgUnit unit : plan.units()) {
                put(pack, own, "unit " + unit.id(), "unit/" + unit.id(), "#id");
                if (!unit.code().equals(unit.id())) {
                    put(pack, own, "code " + unit.code(), "unit/" + unit.id(), "#code");
                }
            }
            plan.elements().keySet().forEach(e -> put(pack, own, "data element " + e, "element/" + e, "#id"));
        });
        return own;
    }

    private static void put(PackCompiler.Checked pack, Map<String, String> own, String key, String thing, String at) {
        if (pack.found().stands(thing)) {
            own.putIfAbsent(key, thing + at);
        }
    }
}
