package org.qingmiao.child.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qingmiao.child.ChildRights;
import org.qingmiao.child.index.Candidate;
import org.qingmiao.child.index.FoundChild;
import org.qingmiao.child.index.StatementRules.StatementFault;
import org.qingmiao.field.FieldSet;
import org.qingmiao.field.FilledForm;
import org.qingmiao.field.Option;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.page.FieldView;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/** Forms about children, with the units that can be chosen. */
@Component
class ChildFormComposer {
    private final ChildRights rights;
    private final OrgUnits units;
    private final ChildrenComposer children;

    ChildFormComposer(ChildRights rights, OrgUnits units, ChildrenComposer children) {
        this.rights = rights;
        this.units = units;
        this.children = children;
    }

    /** @throws org.qingmiao.platform.ProblemException 403 if the person registers no children */
    FieldSet registering(Person by) {
        List<String> homes = rights.registersIn(by);
        if (homes.isEmpty()) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        return ChildForm.registering(options(homes), schools(by));
    }

    /** Units at the bottom of the tree of another kind than those in which the person registers children. */
    List<Option> schools(Person by) {
        OrgTree tree = units.tree();
        List<String> homes = rights.registersIn(by);
        Set<String> kinds = kinds(tree, homes);
        return districts(tree, homes)
                .filter(u -> tree.children(u.id()).isEmpty())
                .filter(u -> homes.contains(u.id()) || !kinds.contains(u.kind()))
                .map(ChildFormComposer::option)
                .toList();
    }

    /** All units of the district of the kinds in which the person registers children, to which a child may move. */
    List<Option> homes(Person by) {
        OrgTree tree = units.tree();
        List<String> homes = rights.registersIn(by);
        Set<String> kinds = kinds(tree, homes);
        return districts(tree, homes)
                .filter(u -> kinds.contains(u.kind()))
                .map(ChildFormComposer::option)
                .toList();
    }

    private static Set<String> kinds(OrgTree tree, List<String> homes) {
        return homes.stream().map(id -> tree.get(id).kind()).collect(Collectors.toSet());
    }

    /** The units of the districts in which these lie. */
    private static Stream<OrgUnit> districts(OrgTree tree, List<String> homes) {
        return homes.stream().map(tree::root).distinct().flatMap(root -> tree.below(root).stream());
    }

    private List<Option> options(List<String> ids) {
        return ids.stream()
                .map(units.tree()::get)
                .map(ChildFormComposer::option)
                .toList();
    }

    private static Option option(OrgUnit unit) {
        return new Option(unit.id(), unit.name());
    }

    static FilledForm wrong(FilledForm form, List<StatementFault> faults) {
        FilledForm judged = form;
        for (StatementFault fault : faults) {
            judged = judged.wrong(fault.field(), fault.key());
        }
        return judged;
    }

    ChildFormView registering(FilledForm form, List<Candidate> alike, boolean elsewhere) {
        return new ChildFormView(
                Messages.of("children.new"),
                Messages.of("children.new.lead"),
                ChildPaths.INDEX + "/new",
                ChildPaths.INDEX,
                Messages.of(alike.isEmpty() ? "children.new.do" : "children.new.none_of_these"),
                FieldView.all(form),
                alike.stream().map(this::alike).toList(),
                elsewhere);
    }

    private ChildFormView.Alike alike(Candidate candidate) {
        return new ChildFormView.Alike(
                children.row(FoundChild.of(candidate.profile())), EvidenceWords.sentence(candidate.likeness()));
    }

    ChildFormView correcting(UUID child, Text name, FilledForm form) {
        return new ChildFormView(
                Messages.of("children.correct.of", name),
                Messages.of("children.correct.lead"),
                ChildPaths.of(child) + "/correct",
                ChildPaths.of(child),
                Messages.of("children.correct.do"),
                FieldView.all(form),
                List.of(),
                false);
    }
}
